package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * What was asked for came in; the clocks run on.
 *
 * @param statutory null when the application was not accepted yet
 * @param committed null when there is none
 */
@EventName("permit.supplemented")
@Revision("1")
public record PermitSupplemented(String projectId, String permitId, @Nullable Deadline statutory,
		@Nullable Deadline committed, List<DueClock> clocks,
		LocalDate occurredOn) implements PermitEvent, ClockBearing {

	public PermitSupplemented {
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
