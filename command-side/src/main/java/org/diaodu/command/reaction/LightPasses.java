package org.diaodu.command.reaction;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;

/**
 * Keeps all lights judged, in the order of time: what was recorded before a month turned
 * is judged before the turn, what was recorded since, after it; days on which something
 * blocks a project are turns, too.
 */
@Component
@Clause({ "F-021", "F-030" })
public class LightPasses implements Reaction {

	private final WhenScheduleChangedThenJudgeLights changes;

	private final WhenMonthTurnsThenJudgeLights turns;

	private final WhenDayTurnsThenJudgeBlockedProjects days;

	private final BlockedProjects obstacles;

	private final LightMemory memory;

	private final Clock clock;

	private final Pace pace;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	LightPasses(WhenScheduleChangedThenJudgeLights changes, WhenMonthTurnsThenJudgeLights turns,
			WhenDayTurnsThenJudgeBlockedProjects days, BlockedProjects obstacles, LightMemory memory, Clock clock,
			@Value("${diaodu.lights.share-percent:75}") int sharePercent) {
		this.changes = changes;
		this.turns = turns;
		this.days = days;
		this.obstacles = obstacles;
		this.memory = memory;
		this.clock = clock;
		this.pace = new Pace(sharePercent);
	}

	/**
	 * Judges everything that is due now, and returns when it is done, as far as no other
	 * process is doing it.
	 */
	public void runDue() {
		react();
	}

	@Override
	public String name() {
		return "lights";
	}

	@Override
	public @Nullable Instant nextDue() {
		return this.memory.nextDue();
	}

	@Override
	public void react() {
		this.oneAtATime.lock();
		try {
			Instant now = this.clock.instant();
			this.turns.plan(now);
			this.days.plan(now);
			boolean more = true;
			// Whoever else is reading which obstacles there are goes on to judge by them.
			while (more && this.obstacles.follow() && !Thread.currentThread().isInterrupted()) {
				Instant due = this.memory.nextDue();
				boolean isDue = due != null && !due.isAfter(now);
				boolean read = this.changes.reactOnce(isDue ? due : null);
				boolean passed = !read && isDue && passOnce(now);
				more = read || passed;
			}
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	/** A page of the pass that is due first, whatever its kind. */
	private boolean passOnce(Instant now) {
		long started = System.nanoTime();
		boolean passed = this.memory.workOnDue(now, (pass) -> WhenDayTurnsThenJudgeBlockedProjects.isOf(pass)
				? this.days.judge(pass) : this.turns.judge(pass));
		if (passed) {
			this.pace.restAfter(System.nanoTime() - started);
		}
		return passed;
	}

}
