package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;

/**
 * A person works in the office of a unit.
 */
@EventName("unit.office-staff-assigned")
@Revision("1")
public record OfficeStaffAssigned(String unitId, String personId, boolean fullTime, LocalDate from,
		@Nullable LocalDate to, LocalDate occurredOn) implements OfficeEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
