package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * The permit was refused, with the ground and what can be done instead (F-086).
 */
@EventName("permit.refused")
@Revision("1")
public record PermitRefused(String projectId, String permitId, String ground, String alternative, int daysUsed,
		LocalDate occurredOn) implements PermitEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return PermitClocks.limits(this.permitId);
	}

}
