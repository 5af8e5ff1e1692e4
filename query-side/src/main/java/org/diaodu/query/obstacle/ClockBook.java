package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;
import org.diaodu.kernel.obstacle.query.ClockChange;

/**
 * The clocks of an obstacle: those that run, the last limit of each kind, and what an
 * event did to them.
 */
@Clause({ "F-120", "F-125" })
final class ClockBook {

	/**
	 * Limits that policy need not give each time: the last day of one that was kept says
	 * nothing of the next.
	 */
	private static final Set<ClockKind> LIMITED_BY_POLICY = Set.of(ClockKind.OBSTACLE_STANDSTILL,
			ClockKind.OBSTACLE_CLOSING, ClockKind.OBSTACLE_CONCLUSION);

	List<DueClock> running = new ArrayList<>();

	/**
	 * The last limit of each, also when it rang: whoever must act is late, not without a
	 * limit.
	 */
	List<DueClock> last = new ArrayList<>();

	/** Which of them tells that half of the present limit is used. */
	@Nullable ClockKind halfKind;

	/** So many working days later than that clock rings. */
	int halfLater;

	/** The last day of that half. */
	@Nullable LocalDate halfOn;

	/** The last day of what somebody must do, or null when there never was one. */
	@Nullable LocalDate due(ClockKind kind) {
		DueClock clock = find(this.last, kind);
		return (clock != null) ? clock.deadline().due() : null;
	}

	/**
	 * Applies an event, before the obstacle itself does.
	 * @return what became of which clock, in the order of the event
	 */
	List<ClockNote> apply(DomainEvent event, ObstacleFold obstacle, KnownCalendar calendar) {
		List<ClockNote> notes = new ArrayList<>();
		if (event instanceof DeadlineRecomputed moved) {
			recount(moved, notes, calendar);
		}
		if (event instanceof ClockBearing bearing) {
			apply(event, bearing, obstacle, notes, calendar);
		}
		return notes;
	}

	private void recount(DeadlineRecomputed event, List<ClockNote> notes, KnownCalendar calendar) {
		ClockRef ref = new ClockRef(event.kind(), event.key());
		if (remove(this.running, ref) != null) {
			DueClock clock = new DueClock(event.kind(), event.key(), event.after());
			this.running.add(clock);
			keep(clock);
			half(event, List.of(clock), calendar);
			notes.add(new ClockNote(ClockChange.RECOUNTED, event.kind(), event.key(), event.before(), event.after(),
					null, null, null));
		}
	}

	private void apply(DomainEvent event, ClockBearing bearing, ObstacleFold obstacle, List<ClockNote> notes,
			KnownCalendar calendar) {
		if (event instanceof ObstacleSolutionConfirmed) {
			// What was rated before it was taken up again says nothing of this time.
			remove(this.last, new ClockRef(ClockKind.OBSTACLE_RATING, ""));
		}
		List<DueClock> ended = new ArrayList<>();
		switch (bearing.allClocks()) {
			case STAY -> {
				// Only those it names.
			}
			case SLEEP -> notes.add(all(ClockChange.PAUSED));
			case WAKE -> notes.add(all(ClockChange.RESUMED));
			case END -> {
				ended.addAll(this.running);
				this.running.clear();
			}
		}
		for (ClockRef ref : bearing.endsClocks()) {
			if (LIMITED_BY_POLICY.contains(ref.kind()) && !(event instanceof ObstacleLimitPassed)) {
				remove(this.last, ref);
			}
			DueClock clock = remove(this.running, ref);
			if (clock != null) {
				ended.add(clock);
			}
		}
		for (DueClock clock : bearing.startsClocks()) {
			DueClock other = remove(ended, clock.ref());
			DueClock before = (other != null) ? other : remove(this.running, clock.ref());
			this.running.add(clock);
			keep(clock);
			if (!clock.equals(before)) {
				notes.add(started(event, clock, (before != null) ? before.deadline() : null, obstacle));
			}
		}
		half(event, bearing.startsClocks(), calendar);
		if (event instanceof ObstacleEscalated raised && raised.tierLimit() != null) {
			notes.add(kept(raised.deadline(), raised.tierLimit()));
		}
		if (event instanceof ObstacleSorted sorted && sorted.tierLimit() != null) {
			notes.add(kept(sorted.deadline(), sorted.tierLimit()));
		}
		for (DueClock clock : ended) {
			// A clock that is ended after its last day rang.
			boolean passed = clock.deadline().due().isBefore(event.occurredOn());
			notes.add(new ClockNote(passed ? ClockChange.PASSED : ClockChange.ENDED, clock.kind(), clock.key(),
					clock.deadline(), null, null, null, null));
		}
	}

	/** The day that stays, and the one behind it. */
	private static ClockNote kept(Deadline stays, Deadline behind) {
		return new ClockNote(ClockChange.KEPT, ClockKind.OBSTACLE_DUE, "", stays, behind, null, null, null);
	}

	private static ClockNote started(DomainEvent event, DueClock clock, @Nullable Deadline before,
			ObstacleFold obstacle) {
		ClockRules.Said said = ClockRules.said(event, clock, obstacle);
		return new ClockNote((before != null) ? ClockChange.MOVED : ClockChange.STARTED, clock.kind(), clock.key(),
				before, clock.deadline(), said.policyVersion(), said.itemCode(), said.taxonomyVersion());
	}

	/**
	 * Which clock tells that half of the present limit is used. Very short limits have
	 * none of their own for it: the reminder of the day before, or the limit itself,
	 * stands for it.
	 */
	private void half(DomainEvent event, List<DueClock> started, KnownCalendar calendar) {
		boolean anew = switch (event) {
			case ObstacleSorted e -> true;
			case ObstacleEscalated e -> true;
			case ObstacleLimitPassed e -> true;
			case ObstacleReopened e -> true;
			case ObstacleTermsTightened e -> true;
			case GovernmentDecisionRecorded e -> true;
			default -> false;
		};
		if (anew && find(started, ClockKind.OBSTACLE_DUE) != null) {
			this.halfKind = (find(started, ClockKind.OBSTACLE_HALF) != null) ? ClockKind.OBSTACLE_HALF
					: (find(started, ClockKind.OBSTACLE_DAY_BEFORE) != null) ? ClockKind.OBSTACLE_DAY_BEFORE
							: ClockKind.OBSTACLE_DUE;
			DueClock reminder = find(started, ClockKind.OBSTACLE_DAY_BEFORE);
			// Of two or three days half is a day later than the reminder that stands for
			// it.
			this.halfLater = (this.halfKind == ClockKind.OBSTACLE_DAY_BEFORE && reminder != null
					&& daysBefore(reminder.deadline()) <= 1) ? 1 : 0;
		}
		DueClock telling = (this.halfKind != null) ? find(started, this.halfKind) : null;
		if (telling != null) {
			this.halfOn = calendar.lastWorkingDay(telling.deadline(), this.halfLater);
		}
	}

	/** How many working days are over when it rings. */
	private static int daysBefore(Deadline reminder) {
		return (reminder.unit() == DayCount.UNTIL_WORKING_DAY) ? reminder.count() - 1 : reminder.count();
	}

	private static @Nullable DueClock find(List<DueClock> clocks, ClockKind kind) {
		return clocks.stream().filter((clock) -> clock.kind() == kind).findFirst().orElse(null);
	}

	private void keep(DueClock clock) {
		remove(this.last, clock.ref());
		this.last.add(clock);
	}

	private static ClockNote all(ClockChange change) {
		return new ClockNote(change, null, "", null, null, null, null, null);
	}

	private static @Nullable DueClock remove(List<DueClock> clocks, ClockRef ref) {
		for (DueClock clock : clocks) {
			if (clock.ref().equals(ref)) {
				clocks.remove(clock);
				return clock;
			}
		}
		return null;
	}

}
