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
 * The office accepted the application; its clocks run.
 *
 * @param committed null when no more than the law is promised
 * @param greenChannel whether the green channel applied
 * @param catalogueVersion of the limits
 * @param toldOn the day it was told, null when that was its own day (or is not known, of
 * what was recorded before this was)
 */
@EventName("permit.accepted")
@Revision("1")
public record PermitAccepted(String projectId, String permitId, Deadline statutory, @Nullable Deadline committed,
		boolean greenChannel, String catalogueVersion, List<DueClock> clocks, LocalDate occurredOn,
		@Nullable LocalDate toldOn) implements PermitEvent, ClockBearing {

	public PermitAccepted {
		clocks = List.copyOf(clocks);
	}

	/** Told on its own day. */
	public PermitAccepted(String projectId, String permitId, Deadline statutory, @Nullable Deadline committed,
			boolean greenChannel, String catalogueVersion, List<DueClock> clocks, LocalDate occurredOn) {
		this(projectId, permitId, statutory, committed, greenChannel, catalogueVersion, clocks, occurredOn, null);
	}

	/**
	 * Whether a limit that passed on a day had passed before anybody told of the
	 * acceptance: then nobody watched it, and what else is told of that time tells it
	 * anew.
	 */
	public boolean isToldAfter(LocalDate due) {
		return this.toldOn != null && due.isBefore(this.toldOn);
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
