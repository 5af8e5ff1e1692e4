package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * The validity of a permit was extended.
 *
 * @param renewal its number, from 1 on
 */
@EventName("permit.extended")
@Revision("1")
public record PermitExtended(String projectId, String permitId, int renewal, LocalDate before, LocalDate validUntil,
		String reason, List<DueClock> clocks, LocalDate occurredOn) implements PermitEvent, ClockBearing {

	public PermitExtended {
		clocks = List.copyOf(clocks);
	}

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<DueClock> startsClocks() {
		return this.clocks;
	}

}
