package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * An officer answers for a cell; {@code before} did until then.
 */
@EventName("grid.officer-assigned")
@Revision("1")
public record GridOfficerAssigned(String cellId, @Nullable String before, String personId, @Nullable String note,
		LocalDate occurredOn) implements GridEvent {

	@Override
	public String subject() {
		return this.cellId;
	}

}
