package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * The permit is void.
 */
@EventName("permit.voided")
@Revision("1")
public record PermitVoided(String projectId, String permitId, String reason,
		LocalDate occurredOn) implements PermitEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return PermitClocks.all(this.permitId);
	}

}
