package org.diaodu.command.reaction;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;

/**
 * Keeps all lights judged, in the order of time: what was recorded before a month turned
 * is judged before the turn, what was recorded since, after it.
 */
@Component
@Clause({ "F-021", "F-030" })
public class LightPasses {

	private final WhenScheduleChangedThenJudgeLights changes;

	private final WhenMonthTurnsThenJudgeLights turns;

	private final LightMemory memory;

	private final Clock clock;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	LightPasses(WhenScheduleChangedThenJudgeLights changes, WhenMonthTurnsThenJudgeLights turns, LightMemory memory,
			Clock clock) {
		this.changes = changes;
		this.turns = turns;
		this.memory = memory;
		this.clock = clock;
	}

	/**
	 * Judges everything that is due now, and returns when it is done, as far as no other
	 * process is doing it.
	 */
	public void runDue() {
		this.oneAtATime.lock();
		try {
			Instant now = this.clock.instant();
			this.turns.plan(now);
			boolean more = true;
			while (more && !Thread.currentThread().isInterrupted()) {
				Instant due = this.memory.nextDue();
				boolean isDue = due != null && !due.isAfter(now);
				boolean read = this.changes.reactOnce(isDue ? due : null);
				boolean passed = !read && isDue && this.turns.reactOnce(now);
				more = read || passed;
			}
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	/** When a pass is due next though the log stands still, or null when none is. */
	@Nullable Instant nextDue() {
		return this.memory.nextDue();
	}

}
