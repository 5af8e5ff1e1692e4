package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SortingSeat;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.command.RingObstacleClock;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.policy.PolicyField;

/**
 * A step that is late by a limit of its own: a sorting, a handing over, an acceptance, a
 * decision on more days, the end of a standstill, a call-back, a closing, the conclusion
 * of a supervision. Whoever owes it is urged again and again, and after some days the
 * tier above decides in their stead; who lets it lie unsorted or not handed over is
 * supervised. Where no numbers were adopted a late step is told, and that is all; a
 * standstill, a closing and a conclusion have no limit then.
 */
@Clause({ "F-004", "F-118", "F-120", "F-121", "F-123" })
final class LateStep {

	/** The clocks of the steps. */
	static final List<ClockKind> STEPS = List.of(ClockKind.OBSTACLE_SORT, ClockKind.OBSTACLE_EXTENSION_DECISION,
			ClockKind.OBSTACLE_CALL_BACK, ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE,
			ClockKind.OBSTACLE_STANDSTILL, ClockKind.OBSTACLE_CLOSING, ClockKind.OBSTACLE_CONCLUSION);

	/** What is supervised when it is left lying. */
	private static final Set<ClockKind> SUPERVISED = Set.of(ClockKind.OBSTACLE_SORT, ClockKind.OBSTACLE_ASSIGN);

	private final Act act;

	private final ObstacleState obstacle;

	private final ClockKind step;

	LateStep(Act act, ClockKind step) {
		this.act = act;
		this.obstacle = act.obstacle();
		this.step = step;
	}

	/** The clocks that run because a step is late. */
	static List<ClockRef> clocksOf(ClockKind step) {
		return STEPS.contains(step) ? List.of(new ClockRef(ClockKind.OBSTACLE_STEP_URGING, step.name()),
				new ClockRef(ClockKind.OBSTACLE_STEP_ESCALATION, step.name())) : List.of();
	}

	/**
	 * The clock of the end of a standstill, of a closing or of a conclusion; none where
	 * the numbers of the day do not say.
	 */
	@Clause({ "F-002", "F-004", "F-125" })
	static List<DueClock> begins(Act act, ClockKind step) {
		Integer days = act.rules().lateSteps(switch (step) {
			case OBSTACLE_STANDSTILL -> PolicyField.RESUMPTION_DAYS;
			case OBSTACLE_CONCLUSION -> PolicyField.CONCLUSION_DAYS;
			default -> PolicyField.CLOSING_DAYS;
		});
		return (days != null) ? List.of(act.limits().clock(step, days)) : List.of();
	}

	/** The last day of the step is over. */
	List<ObstacleEvent> passed(RingObstacleClock command) {
		Integer escalation = this.act.rules().lateSteps(PolicyField.STEP_ESCALATION_DAYS);
		List<DueClock> following = new ArrayList<>(urging());
		if (escalation != null) {
			if (above() != null) {
				following.add(new DueClock(ClockKind.OBSTACLE_STEP_ESCALATION, this.step.name(),
						this.act.limits().after(command.dueOn(), escalation)));
			}
			if (SUPERVISED.contains(this.step)) {
				following.addAll(new Supervision(this.act).comes(command.dueOn()));
			}
		}
		return List.of(told(command, following, null));
	}

	/** Still late: a letter to whoever owes it now, and the next one. */
	List<ObstacleEvent> urged(RingObstacleClock command) {
		String unitId = unitId();
		if (unitId == null) {
			return List.of();
		}
		if (isUrgedAnyway(unitId)) {
			// One letter a day is enough; the next one comes in its time.
			return List.of(told(command, urging(), null));
		}
		int number = this.obstacle.urgings() + 1;
		return List.of(new ObstacleUrged(this.obstacle.id(), number, UrgeCause.STEP_LATE, unitId,
				number >= Urging.COPIED_FROM, this.obstacle.nextLetter(LetterKind.URGING), null, urging(),
				List.of(new ClockRef(command.kind(), command.key())), command.occurredOn()));
	}

	/**
	 * Whether that unit was urged about it this morning, or will be, as the limit of
	 * solving has it.
	 */
	private boolean isUrgedAnyway(String unitId) {
		// In a standstill the limit of solving urges nobody.
		boolean runs = this.obstacle.status() != ObstacleStatus.PAUSED;
		return this.obstacle.wasUrged(unitId, this.act.today())
				|| (runs && unitId.equals(this.act.parties().whoseTurn())
						&& Urging.CLOCKS.stream()
							.map((kind) -> this.obstacle.clocks().deadline(TimeLimits.ref(kind)))
							.anyMatch((deadline) -> deadline != null && deadline.due().isBefore(this.act.today())));
	}

	/** It goes to the tier above; whoever let it lie is named. */
	List<ObstacleEvent> escalated(RingObstacleClock command) {
		return List.of(told(command, List.of(), above()));
	}

	private ObstacleEvent told(RingObstacleClock command, List<DueClock> following, @Nullable Arbiter decidedBy) {
		return new ObstacleLimitPassed(this.obstacle.id(), command.kind(), command.key(), command.dueOn(), unitId(),
				following, List.of(new ClockRef(command.kind(), command.key())), command.occurredOn(), decidedBy);
	}

	/**
	 * Counted from the day it is urged: an outage is not made good by a heap of letters.
	 */
	private List<DueClock> urging() {
		Integer days = this.act.rules().lateSteps(PolicyField.STEP_URGING_DAYS);
		LocalDate yesterday = this.act.today().minusDays(1);
		return (days == null) ? List.of() : List.of(new DueClock(ClockKind.OBSTACLE_STEP_URGING, this.step.name(),
				this.act.limits().after(yesterday, days)));
	}

	/** Who owes it, null for whoever sorts. */
	private @Nullable Arbiter owes() {
		ObstacleExtensionRequested asked = this.obstacle.extension();
		return switch (this.step) {
			case OBSTACLE_SORT -> this.obstacle.sortedBy();
			case OBSTACLE_EXTENSION_DECISION -> (asked != null) ? asked.decidedBy() : null;
			case OBSTACLE_ASSIGN -> this.obstacle.handedOverBy();
			case OBSTACLE_STANDSTILL, OBSTACLE_CLOSING -> this.obstacle.named();
			case OBSTACLE_CONCLUSION -> concludes();
			default -> this.obstacle.calledBy();
		};
	}

	/** Those who supervise above all concerned, or the city's once they let it lie. */
	private Arbiter concludes() {
		Arbiter concludes = Objects.requireNonNullElse(this.act.parties().concludes(), Arbiter.SORTER);
		Arbiter raised = this.obstacle.supervision().raisedTo();
		return (raised != null) ? Arbiter.higher(concludes, raised) : concludes;
	}

	/**
	 * Who decides in their stead, null where nobody can: no leader sorts, hands over for
	 * the first time, or concludes what others supervise. What a lead unit does not
	 * accept goes to another, but nobody gives to another what a government bound.
	 */
	private @Nullable Arbiter above() {
		if (this.step == ClockKind.OBSTACLE_RESPONSE) {
			return (this.obstacle.boundBy() != null) ? null : this.act.parties().arbiterOfWork();
		}
		SortingSeat seat = this.act.parties().seat();
		Arbiter above = Arbiter.above(owes(), seat);
		boolean sorters = this.obstacle.status() == ObstacleStatus.REPORTED
				|| this.obstacle.status() == ObstacleStatus.SORTED;
		return (above == Arbiter.LEADER && (sorters || isConclusion())) ? null : above;
	}

	/** The unit that owes it; null when there is no city. */
	private @Nullable String unitId() {
		if (this.step == ClockKind.OBSTACLE_RESPONSE) {
			return this.obstacle.leadUnitId();
		}
		Arbiter owes = owes();
		// It is supervised for the government, by whom it has, in whichever unit.
		return this.act.parties().unitOf(!isConclusion() ? owes : switch (owes) {
			case TIER_ABOVE, LEADING_GROUP -> Arbiter.LEADING_GROUP;
			// Where a district has nobody who may, the city does.
			case REPORTERS, SORTER ->
				this.act.parties().isConcludedAtItsTier() ? Arbiter.LEADER : Arbiter.LEADING_GROUP;
			case LEADER -> Arbiter.LEADER;
			case null -> Arbiter.LEADER;
		});
	}

	private boolean isConclusion() {
		return this.step == ClockKind.OBSTACLE_CONCLUSION;
	}

}
