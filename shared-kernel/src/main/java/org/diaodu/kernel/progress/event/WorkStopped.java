package org.diaodu.kernel.progress.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.progress.StopCause;

/**
 * Work stopped; the stop must be reported, and the licence verified again after a year
 * (建筑法 10).
 */
@EventName("progress.work-stopped")
@Revision("1")
public record WorkStopped(String projectId, String stopId, StopCause stopCause, String reason,
		@Nullable LocalDate resumeExpectedOn, List<DueClock> clocks,
		LocalDate occurredOn) implements ProgressEvent, ClockBearing {

	public WorkStopped {
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
