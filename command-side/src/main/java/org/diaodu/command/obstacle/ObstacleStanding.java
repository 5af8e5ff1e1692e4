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

	private @Nullable Deadline deadline;

	/** Since when the present deadline counts. */
	private @Nullable LocalDate deadlineFrom;

	private int standstill;

	private int standstillBeforeDeadline;

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
			if (!it.deadline().equals(this.deadline)) {
				limit(it.deadline(), it.deadline().countedFrom());
			}
		}
		else if (event instanceof ObstacleExtensionGranted it) {
			this.extendedOn.add(it.occurredOn());
			this.deadline = it.after();
		}
		else if (event instanceof ObstacleEscalated it && !it.deadline().equals(this.deadline)) {
			limit(it.deadline(), it.deadline().countedFrom());
		}
		else if (event instanceof ObstacleTermsTightened it) {
			this.severity = it.severity();
			if (it.original() != null) {
				this.original = it.original();
			}
			if (it.deadline() != null && !it.deadline().equals(this.deadline)) {
				limit(it.deadline(), it.deadline().countedFrom());
			}
		}
		else if (event instanceof GovernmentDecisionRecorded it) {
			limit(it.deadline(), countedFrom(it.clocks(), ClockKind.OBSTACLE_RESPONSE, it.occurredOn()));
		}
		else if (event instanceof ObstaclePaused || event instanceof ObstacleSolutionClaimed) {
			this.stoppedOn = event.occurredOn();
		}
		else if (event instanceof ObstacleResumed it) {
			this.standstill += it.standstill();
			this.deadline = it.after();
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
			if (!it.deadline().equals(this.deadline)) {
				limit(it.deadline(), it.deadline().countedFrom());
			}
		}
		else if (event instanceof ObstacleWithdrawalRevoked) {
			this.spans.add(new Span(event.occurredOn(), this.spans.getLast().countedFrom(), null));
		}
	}

	void evolve(DeadlineRecomputed event) {
		if (event.kind() == ClockKind.OBSTACLE_DUE && event.before().equals(this.deadline)) {
			this.deadline = event.after();
		}
	}

	private void open(LocalDate on, LocalDate countedFrom) {
		this.spans.add(new Span(on, countedFrom, null));
		this.standstillBeforeOpening = this.standstill;
	}

	private void limit(Deadline limit, LocalDate from) {
		this.deadline = limit;
		this.deadlineFrom = from;
		this.standstillBeforeDeadline = this.standstill;
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
		LocalDate due = (this.standstill == 0) ? first.due()
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
		Deadline limit = this.deadline;
		LocalDate from = this.deadlineFrom;
		if (limit == null || from == null) {
			return false;
		}
		int stood = this.standstill - this.standstillBeforeDeadline;
		int days = ((limit.unit() == DayCount.WORKING_DAYS) ? limit.count()
				: TimeLimits.between(calendar, from, limit.due())) - stood;
		int share = (days * percent + HUNDRED - 1) / HUNDRED;
		return running(day).isAfter(calendar.addWorkingDays(from, share + stood).due());
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
