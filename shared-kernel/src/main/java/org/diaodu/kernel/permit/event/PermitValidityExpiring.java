package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * The permit expires soon (C6.5).
 */
@EventName("permit.validity-expiring")
@Revision("1")
public record PermitValidityExpiring(String projectId, String permitId, LocalDate validUntil,
		LocalDate occurredOn) implements PermitEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return List.of(new ClockRef(ClockKind.PERMIT_EXPIRING, this.permitId));
	}

}
