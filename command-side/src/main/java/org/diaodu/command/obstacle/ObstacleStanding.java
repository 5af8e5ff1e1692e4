package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.WorkingCalendar;

/**
 * How an obstacle stood at the end of any day, in the light of all that is known now:
 * what the light 受阻 of its project asks (F6). Whatever stops its clock stops it here,
 * too.
 */
@Clause({ "F-021", "F-125" })
public final class ObstacleStanding {

	private static final int HUNDRED = 100;

	/** From the day it was reported or reopened until it was gone. */
	private final List<Span> spans = new ArrayList<>();

	private final List<LocalDate> extendedOn = new ArrayList<>();

	private @Nullable String number;

	private @Nullable Severity severity;

	private @Nullable Deadline original;

	/** By the day each was set. */
	private final List<Limit> limits = new ArrayList<>();

	private int standstill;

	private int standstillBeforeOpening;

	private @Nullable LocalDate stoppedOn;

	/**
	 * When it was open.
	 *
	 * @param on the day it was reported or reopened
	 * @param countedFrom the day its open days count from, which nobody moves by dating
	 * back
	 * @param goneOn null while it is open
	 */
	private record Span(LocalDate on, LocalDate countedFrom, @Nullable LocalDate goneOn) {

		boolean holds(LocalDate day) {
			return !day.isBefore(this.on) && (this.goneOn == null || day.isBefore(this.goneOn));
		}

	}

	/**
	 * A last day.
	 *
	 * @param on the day it was set
	 * @param from since when its days count
	 * @param stood working days since then that do not count, for which it was moved
	 */
	private record Limit(LocalDate on, Deadline deadline, LocalDate from, int stood) {

		Limit movedTo(Deadline other, int standstill, LocalDate day) {
			return new Limit(day, other, this.from, this.stood + standstill);
		}

	}

	/** Applies the next event. */
	void evolve(ObstacleEvent event) {
		if (event instanceof ObstacleReported it) {
			this.number = it.number();
			this.severity = it.severity();
			open(it.occurredOn(), countedFrom(it.clocks(), ClockKind.OBSTACLE_SORT, it.occurredOn()));
		}
		else if (event instanceof ObstacleSorted it) {
			this.severity = it.severity();
			if (this.original == null) {
				this.original = it.deadline();
			}
			if (!isLast(it.deadline())) {
				limit(it.deadline(), it.deadline().countedFrom(), it.occurredOn());
			}
		}
		else if (event instanceof ObstacleExtensionGranted it) {
			this.extendedOn.add(it.occurredOn());
			move(it.after(), 0, it.occurredOn());
		}
		else if (event instanceof ObstacleEscalated it && !isLast(it.deadline())) {
			limit(it.deadline(), it.deadline().countedFrom(), it.occurredOn());
		}
		else if (event instanceof ObstacleTermsTightened it) {
			this.severity = it.severity();
			if (it.original() != null) {
				this.original = it.original();
			}
			if (it.deadline() != null && !isLast(it.deadline())) {
				limit(it.deadline(), it.deadline().countedFrom(), it.occurredOn());
			}
		}
		else if (event instanceof GovernmentDecisionRecorded it) {
			limit(it.deadline(), countedFrom(it.clocks(), ClockKind.OBSTACLE_RESPONSE, it.occurredOn()),
					it.occurredOn());
		}
		else if (event instanceof ObstaclePaused || event instanceof ObstacleSolutionClaimed) {
			this.stoppedOn = event.occurredOn();
		}
		else if (event instanceof ObstacleResumed it) {
			this.standstill += it.standstill();
			move(it.after(), it.standstill(), it.occurredOn());
			this.stoppedOn = null;
		}
		else if (event instanceof ObstacleSolutionRefused) {
			// Its clocks go on as they were.
			this.stoppedOn = null;
		}
		else if (event instanceof ObstacleSolutionConfirmed || event instanceof ObstacleWithdrawn
				|| event instanceof ObstacleMerged) {
			Span last = this.spans.removeLast();
			this.spans.add(new Span(last.on(), last.countedFrom(), event.occurredOn()));
		}
		else if (event instanceof ObstacleReopened it) {
			this.stoppedOn = null;
			boolean counted = it.deadline().unit() == DayCount.WORKING_DAYS;
			open(it.occurredOn(), counted ? it.deadline().countedFrom() : it.occurredOn());
			if (!isLast(it.deadline())) {
				limit(it.deadline(), it.deadline().countedFrom(), it.occurredOn());
			}
		}
		else if (event instanceof ObstacleWithdrawalRevoked) {
			this.spans.add(new Span(event.occurredOn(), this.spans.getLast().countedFrom(), null));
		}
	}

	void evolve(DeadlineRecomputed event) {
		// While a government's day binds, the clock is that of whoever must decide anew.
		if (event.kind() == ClockKind.OBSTACLE_DUE && isLast(event.before())) {
			// Another calendar was always right.
			Limit last = this.limits.removeLast();
			this.limits.add(last.movedTo(event.after(), 0, last.on()));
		}
	}

	private void open(LocalDate on, LocalDate countedFrom) {
		this.spans.add(new Span(on, countedFrom, null));
		this.standstillBeforeOpening = this.standstill;
	}

	private boolean isLast(Deadline deadline) {
		return !this.limits.isEmpty() && this.limits.getLast().deadline().equals(deadline);
	}

	private void limit(Deadline deadline, LocalDate from, LocalDate on) {
		this.limits.add(new Limit(on, deadline, from, 0));
	}

	private void move(Deadline deadline, int standstill, LocalDate on) {
		if (!this.limits.isEmpty()) {
			this.limits.add(this.limits.getLast().movedTo(deadline, standstill, on));
		}
	}

	/** The last that was set by the end of a day: what came later is not yet so. */
	private @Nullable Limit limitOn(LocalDate day) {
		return this.limits.stream()
			.filter((limit) -> !limit.on().isAfter(day))
			.reduce((one, next) -> next)
			.orElse(null);
	}

	private static LocalDate countedFrom(List<DueClock> clocks, ClockKind kind, LocalDate otherwise) {
		return clocks.stream()
			.filter((clock) -> clock.kind() == kind)
			.map((clock) -> clock.deadline().countedFrom())
			.findFirst()
			.orElse(otherwise);
	}

	/** Its number. */
	public String number() {
		return (this.number != null) ? this.number : "";
	}

	/** Whether it was neither confirmed as solved, nor withdrawn or merged. */
	public boolean isOpenOn(LocalDate day) {
		return this.spans.stream().anyMatch((span) -> span.holds(day));
	}

	/** Whether its original last day has passed, standstill left out. */
	public boolean isPastOriginalDue(LocalDate day, WorkingCalendar calendar) {
		Deadline first = this.original;
		if (first == null) {
			return false;
		}
		LocalDate due = (this.standstill == 0) ? first.countedBy(calendar).due()
				: Deadline.after(first.countedFrom(), first.count() + this.standstill, DayCount.WORKING_DAYS, calendar)
					.due();
		return running(day).isAfter(due);
	}

	/** Whether it stops work and has been open for more than so many working days. */
	public boolean stopsWorkLongerThan(int workingDays, LocalDate day, WorkingCalendar calendar) {
		if (this.severity != Severity.S1 || this.spans.isEmpty()) {
			return false;
		}
		LocalDate last = calendar
			.addWorkingDays(this.spans.getLast().countedFrom(),
					workingDays + this.standstill - this.standstillBeforeOpening)
			.due();
		return running(day).isAfter(last);
	}

	/**
	 * Whether more than a share of its present days has passed; the days of the share are
	 * rounded up, as the clock of the half is (ADR 0092).
	 */
	public boolean hasUsedMoreThan(int percent, LocalDate day, WorkingCalendar calendar) {
		Limit limit = limitOn(day);
		if (limit == null) {
			return false;
		}
		Deadline last = limit.deadline();
		int stood = limit.stood();
		int days = ((last.unit() == DayCount.WORKING_DAYS) ? last.count() : calendar.between(limit.from(), last.due()))
				- stood;
		int share = (days * percent + HUNDRED - 1) / HUNDRED;
		return running(day).isAfter(calendar.addWorkingDays(limit.from(), share + stood).due());
	}

	/** How often it had been extended. */
	public int extensionsBy(LocalDate day) {
		return (int) this.extendedOn.stream().filter((on) -> !on.isAfter(day)).count();
	}

	/**
	 * Whether it alone makes the light red.
	 * @param policy version of OBSTACLE_LIGHT in force on the day
	 */
	public boolean isRedOn(LocalDate day, PolicyVersion policy, WorkingCalendar calendar) {
		return isOpenOn(day) && (isPastOriginalDue(day, calendar)
				|| stopsWorkLongerThan(policy.number(PolicyField.STOPPED_WORK_RED_DAYS), day, calendar));
	}

	/** A day, or the day its clock was stopped when that was before. */
	private LocalDate running(LocalDate day) {
		LocalDate stopped = this.stoppedOn;
		return (stopped != null && stopped.isBefore(day)) ? stopped : day;
	}

}
