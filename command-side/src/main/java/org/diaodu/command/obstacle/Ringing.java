package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.EscalationCause;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.command.RecountObstacleClock;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.policy.PolicyField;

/**
 * What it means that a clock of an obstacle fell due. A clock that does not run any more,
 * is due another day, or stands still, means nothing.
 */
@Clause({ "F-005", "F-120", "F-121", "F-125" })
final class Ringing {

	private final Act act;

	private final ObstacleState obstacle;

	Ringing(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	List<ObstacleEvent> decide(RingObstacleClock command) {
		this.act.parties().requireSystem();
		Form.required(command.kind(), "kind");
		Form.required(command.key(), "key");
		Form.required(command.dueOn(), "dueOn");
		if (!this.act.today().isAfter(command.dueOn())) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_CLOCK_EARLY, "dueOn")
				.with("dueOn", command.dueOn())
				.asException();
		}
		ClockRef ref = new ClockRef(command.kind(), command.key());
		boolean standsStill = this.obstacle.status() == ObstacleStatus.PAUSED && !ref.runsInStandstill();
		if (standsStill || !this.obstacle.clocks().isDue(ref, command.dueOn())) {
			return List.of();
		}
		LocalDate on = command.occurredOn();
		return switch (command.kind()) {
			case OBSTACLE_SORT, OBSTACLE_EXTENSION_DECISION, OBSTACLE_CALL_BACK, OBSTACLE_ASSIGN, OBSTACLE_RESPONSE,
					OBSTACLE_STANDSTILL, OBSTACLE_CLOSING, OBSTACLE_CONCLUSION ->
				new LateStep(this.act, command.kind()).passed(command);
			case OBSTACLE_STEP_URGING -> step(command).urged(command);
			case OBSTACLE_STEP_ESCALATION -> step(command).escalated(command);
			case OBSTACLE_CRITICISM -> List
				.of(passed(command, isOfAGovernment(ref, command.dueOn()) ? null : this.act.parties().answerable()));
			case OBSTACLE_COOPERATOR -> List.of(passed(command, command.key()));
			case OBSTACLE_CONFIRMATION -> List.of(passed(command, null));
			case OBSTACLE_RATING -> List.of(passed(command, null, new Closing(this.act).due()));
			case OBSTACLE_SILENCE -> List.of(new Closing(this.act).confirmed(true, on));
			case OBSTACLE_HALF -> urged(UrgeCause.HALF, command);
			case OBSTACLE_DAY_BEFORE -> urged(UrgeCause.DAY_BEFORE, command);
			case OBSTACLE_AFTER_DUE -> urged(UrgeCause.AFTER_DUE, command);
			case OBSTACLE_DUE -> due(command);
			case OBSTACLE_SUPERVISION ->
				(isOfAGovernment(ref, command.dueOn()) || new Supervision(this.act).isOpenToIt())
						? List.of(passed(command, null)) : new Supervision(this.act).overdue(on);
			case OBSTACLE_LETTER -> letter(command);
			case NODE_DUE, START_DUE, ACCEPTANCE_FILING_DUE, IDLE_LAND, PERMIT_STATUTORY_LIMIT, PERMIT_COMMITTED_LIMIT,
					PERMIT_EXPIRING, PERMIT_EXPIRY, STOP_REPORT_DUE, LICENCE_REVERIFY, STATISTICS_ENTRY_DUE ->
				throw Refusal.of(CommonRefusal.VALUE_INVALID, "kind").asException();
		};
	}

	/**
	 * Whether a clock runs since a government did not decide, as none does any more, and
	 * one still must (ADR 0216).
	 */
	private boolean isOfAGovernment(ClockRef ref, LocalDate dueOn) {
		return this.obstacle.awaited() != null && dueOn.equals(this.obstacle.ofAGovernment(ref));
	}

	private LateStep step(RingObstacleClock command) {
		return new LateStep(this.act, ClockKind.valueOf(command.key()));
	}

	/**
	 * Overdue: it is told, whoever must act is urged, and the next tier takes over, or
	 * the one it was taken to before the time, as long as that has days.
	 */
	private List<ObstacleEvent> due(RingObstacleClock command) {
		List<ObstacleEvent> events = new ArrayList<>(
				new Extension(this.act).lapsed("办理期限届满,延期申请未审批", command.occurredOn()));
		List<DueClock> following = new ArrayList<>();
		TimeLimits limits = this.act.limits();
		ObstacleRules rules = this.act.rules();
		following.add(new DueClock(ClockKind.OBSTACLE_AFTER_DUE, "", limits.after(command.dueOn(), 1)));
		if (!this.obstacle.wasOverdueBefore() && !this.obstacle.isForAGovernment(command.dueOn())) {
			following.addAll(new Supervision(this.act).comes(command.dueOn()));
			// What was taken over from another (ADR 0206) comes in its time.
			if (!runs(ClockKind.OBSTACLE_CRITICISM)) {
				following.add(new DueClock(ClockKind.OBSTACLE_CRITICISM, "",
						limits.after(command.occurredOn(), rules.supervision(PolicyField.CRITICISM_DAYS))));
			}
		}
		List<DueClock> ofTheTier = ofTheTier(command.dueOn());
		following.addAll(ofTheTier);
		events.add(new ObstacleLimitPassed(this.obstacle.id(), command.kind(), command.key(), command.dueOn(),
				this.act.parties().answerable(), following, TimeLimits.refs(ClockKind.OBSTACLE_DUE,
						ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE, ClockKind.OBSTACLE_EXTENSION_DECISION),
				command.occurredOn(), null));
		Urging urging = new Urging(this.act);
		if (following.stream().noneMatch(this::overtakes) && !wasUrgedToday()) {
			events.add(urging.urged(UrgeCause.DUE, null, List.of(), command.occurredOn()));
		}
		if (ofTheTier.isEmpty()) {
			events.addAll(urging.escalated(EscalationCause.DUE_PASSED, "到期未解决", command.occurredOn()));
		}
		return List.copyOf(events);
	}

	private boolean runs(ClockKind kind) {
		return this.obstacle.clocks().deadline(TimeLimits.ref(kind)) != null;
	}

	/** What the tier that has it has left beyond a day; no reminder that has passed. */
	private List<DueClock> ofTheTier(LocalDate dueOn) {
		Deadline limit = this.obstacle.tierLimit();
		TimeLimits limits = this.act.limits();
		Deadline left = (limit == null) ? null
				: limits.later(limit.countedBy(limits.calendar()), this.obstacle.standstillSinceRaised());
		return (left == null || !left.due().isAfter(dueOn)) ? List.of() : limits.left(left);
	}

	private List<ObstacleEvent> letter(RingObstacleClock command) {
		LetterColour expired = LetterColour.valueOf(command.key());
		return switch (expired) {
			case BLUE, YELLOW -> List.of(new Supervision(this.act).next("上一督办函到期未办结", command.occurredOn()));
			case RED -> List.of(passed(command, this.obstacle.supervision().letteredLast()));
		};
	}

	/**
	 * Whoever must act gets one letter a morning: after an outage, only the latest of
	 * those that were to be sent meanwhile.
	 */
	private List<ObstacleEvent> urged(UrgeCause cause, RingObstacleClock command) {
		ClockRef ended = new ClockRef(command.kind(), command.key());
		boolean overtaken = ClocksOf.all(this.obstacle)
			.stream()
			.filter((clock) -> clock.kind() != command.kind())
			.anyMatch(this::overtakes);
		return (overtaken || wasUrgedToday()) ? List.of(passed(command, this.act.parties().whoseTurn()))
				: List.of(new Urging(this.act).urged(cause, null, List.of(ended), command.occurredOn()));
	}

	/** Whether whoever must act got a letter this morning for something else. */
	private boolean wasUrgedToday() {
		return this.obstacle.wasUrged(this.act.parties().whoseTurn(), this.act.today());
	}

	/** Whether a clock rings this morning, too, and has a letter sent. */
	private boolean overtakes(DueClock clock) {
		return Urging.CLOCKS.contains(clock.kind()) && clock.deadline().due().isBefore(this.act.today());
	}

	private ObstacleEvent passed(RingObstacleClock command, @Nullable String unitId) {
		return passed(command, unitId, List.of());
	}

	private ObstacleEvent passed(RingObstacleClock command, @Nullable String unitId, List<DueClock> following) {
		return new ObstacleLimitPassed(this.obstacle.id(), command.kind(), command.key(), command.dueOn(), unitId,
				following, List.of(new ClockRef(command.kind(), command.key())), command.occurredOn(), null);
	}

	/** The same limit by another calendar, or null when it is the same. */
	@Nullable DeadlineRecomputed decide(RecountObstacleClock command) {
		this.act.parties().requireSystem();
		Form.required(command.kind(), "kind");
		Form.required(command.key(), "key");
		Deadline before = this.obstacle.clocks().deadline(new ClockRef(command.kind(), command.key()));
		Deadline after = (before != null) ? before.countedBy(this.act.limits().calendar()) : null;
		return (before == null || after == null || after.equals(before)) ? null
				: new DeadlineRecomputed(this.obstacle.id(), command.kind(), command.key(), before, after,
						command.calendarYear(), command.calendarEventId(), command.occurredOn());
	}

}
