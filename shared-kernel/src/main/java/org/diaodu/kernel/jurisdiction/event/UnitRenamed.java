package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A unit has another name from this day on.
 */
@EventName("unit.renamed")
@Revision("1")
public record UnitRenamed(String unitId, String before, String after, String reason,
		LocalDate occurredOn) implements UnitEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
