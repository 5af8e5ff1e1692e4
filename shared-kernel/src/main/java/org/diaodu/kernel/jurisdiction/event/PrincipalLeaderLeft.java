package org.diaodu.kernel.jurisdiction.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;

/**
 * The principal leader left without a successor; {@code occurredOn} was the last day.
 */
@EventName("unit.principal-leader-left")
@Revision("1")
public record PrincipalLeaderLeft(String unitId, String personId, String reason,
		LocalDate occurredOn) implements OfficeEvent {

	@Override
	public String subject() {
		return this.unitId;
	}

}
