package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A unit was merged into another.
 */
@EventName("unit.merged")
@Revision("1")
public record UnitMerged(String unitId, String intoUnitId, String reason, LocalDate occurredOn) implements UnitEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
