package org.diaodu.command.clock;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.message.DomainEvent;

/**
 * The clocks of one subject that run, as its own events tell. A class that decides on the
 * ringing of clocks folds every event of its stream into it, and lets only that clock
 * ring which runs and is due on that very day: whatever the ticker knew is then of no
 * weight.
 */
public final class OpenClocks {

	private final Map<ClockRef, Deadline> running = new LinkedHashMap<>();

	/** Applies the next event of the subject, of whatever feature. */
	public void evolve(DomainEvent event) {
		if (event instanceof DeadlineRecomputed moved) {
			this.running.computeIfPresent(new ClockRef(moved.kind(), moved.key()), (ref, before) -> moved.after());
		}
		if (event instanceof ClockBearing bearing) {
			if (bearing.allClocks() == ClockBearing.All.END) {
				this.running.clear();
			}
			bearing.endsClocks().forEach(this.running::remove);
			for (DueClock clock : bearing.startsClocks()) {
				this.running.put(clock.ref(), clock.deadline());
			}
		}
	}

	/** Until when a clock runs, or null when it does not. */
	public @Nullable Deadline deadline(ClockRef ref) {
		return this.running.get(ref);
	}

	/** Whether a clock runs and its last day is that one. */
	public boolean isDue(ClockRef ref, LocalDate dueOn) {
		Deadline deadline = this.running.get(ref);
		return deadline != null && deadline.due().equals(dueOn);
	}

}
