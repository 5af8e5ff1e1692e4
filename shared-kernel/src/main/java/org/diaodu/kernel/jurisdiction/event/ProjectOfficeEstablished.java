package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * A unit has a project-management office.
 */
@EventName("unit.project-office-established")
@Revision("1")
public record ProjectOfficeEstablished(String unitId, String name, String documentNo,
		LocalDate occurredOn) implements OfficeEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
