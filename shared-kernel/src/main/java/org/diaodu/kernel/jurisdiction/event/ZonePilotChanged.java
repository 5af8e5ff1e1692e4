package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A zone is a pilot of life-cycle management as a whole from this day on, or no longer:
 * all its projects pass the gates of their stages in order.
 */
@EventName("unit.pilot-changed")
@Revision("1")
public record ZonePilotChanged(String unitId, boolean pilot, String documentNo,
		LocalDate occurredOn) implements UnitEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
