package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * A principal leader answers for the office of a unit; {@code before} did until then.
 */
@EventName("unit.principal-leader-appointed")
@Revision("1")
public record PrincipalLeaderAppointed(String unitId, @Nullable String before, String personId, @Nullable String note,
		LocalDate occurredOn) implements OfficeEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
