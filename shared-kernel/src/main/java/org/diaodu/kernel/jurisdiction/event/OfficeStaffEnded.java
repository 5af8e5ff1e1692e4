package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A person no longer works in the office; {@code occurredOn} was the last day.
 */
@EventName("unit.office-staff-ended")
@Revision("1")
public record OfficeStaffEnded(String unitId, String personId, String reason,
		LocalDate occurredOn) implements OfficeEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
