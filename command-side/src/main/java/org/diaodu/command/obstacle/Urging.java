package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.EscalationCause;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.ObstacleUrgingWished;
import org.diaodu.kernel.policy.PolicyField;

/**
 * Urges whoever must act now, and takes an obstacle to the next tier; number and original
 * due day stay what they were.
 */
@Clause({ "F-048", "F-120", "F-125" })
final class Urging {

	/** From this letter on the deputy head of the unit is told. */
	static final int COPIED_FROM = 2;

	/** The clocks of the time limit of solving that urge whoever must act. */
	static final List<ClockKind> CLOCKS = List.of(ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE,
			ClockKind.OBSTACLE_DUE, ClockKind.OBSTACLE_AFTER_DUE);

	private final Act act;

	private final ObstacleState obstacle;

	Urging(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	List<ObstacleEvent> decide(UrgeObstacle command) {
		this.act.parties().requireUrging();
		this.act.requireToday(command.occurredOn());
		Form.required(command.text(), "text", Form.TEXT);
		this.act.requireStatus(ObstacleStates.UNSOLVED);
		if (!this.act.parties().urgeForAnOffice()) {
			return List.of(wished(command));
		}
		String unitId = this.act.parties().whoseTurn();
		// Whose turn it is does it, and writes no letters about it.
		this.act.parties().requireOtherThan(unitId, ObstacleRefusal.OBSTACLE_URGE_OWN);
		requireSeldom(unitId);
		return List.of(urged(UrgeCause.MANUAL, command.text(), List.of(), command.occurredOn()));
	}

	/** By hand, a unit is urged once in so many working days (F-120). */
	private void requireSeldom(String unitId) {
		ObstacleUrged last = this.obstacle.urgedByHand();
		Integer interval = this.act.rules().urging(PolicyField.URGING_WORKING_DAYS);
		if (last != null && interval != null && last.unitId().equals(unitId)) {
			LocalDate next = this.act.limits().after(last.occurredOn(), interval).due();
			if (this.act.today().isBefore(next)) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_URGED_TOO_SOON, "obstacleId")
					.with("next", next)
					.asException();
			}
		}
	}

	/** What the owner asks for is no letter of an office, and not asked for every day. */
	private ObstacleEvent wished(UrgeObstacle command) {
		LocalDate last = this.obstacle.wishedOn();
		Integer interval = this.act.rules().reporterTerms(PolicyField.WISH_WORKING_DAYS);
		if (last != null && interval != null) {
			LocalDate next = this.act.limits().after(last, interval).due();
			if (this.act.today().isBefore(next)) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_WISH_TOO_SOON, "obstacleId").with("next", next).asException();
			}
		}
		return new ObstacleUrgingWished(this.obstacle.id(), this.obstacle.wishes() + 1, command.text(),
				command.occurredOn());
	}

	List<ObstacleEvent> decide(EscalateObstacle command) {
		this.act.parties().requireLeadOrSorter();
		this.act.requireToday(command.occurredOn());
		Form.reason(command.reason());
		this.act.requireStatus(ObstacleStates.HANDED_OVER);
		if (this.obstacle.status() == ObstacleStatus.RETURNED && !this.act.parties().sorts()) {
			// Whoever gave it back has no say in it until it is handed over again.
			this.act.requireStatus(ObstacleStates.IN_HAND);
		}
		if (this.obstacle.tier() == SolvingTier.LEADING_GROUP) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_AT_HIGHEST_TIER);
		}
		if (this.obstacle.isRaisedEarly() && !this.act.parties().sorts()) {
			// Each tier has its turn: only it, or its clock, passes it on.
			throw Act.refuse(ObstacleRefusal.OBSTACLE_RAISED_EARLY);
		}
		List<ObstacleEvent> events = new ArrayList<>(
				new Extension(this.act).lapsed("提请升级,延期申请未审批", command.occurredOn()));
		events.addAll(escalated(EscalationCause.REQUESTED, command.reason(), command.occurredOn()));
		return List.copyOf(events);
	}

	/** Part of a clock's ringing, or by hand. */
	ObstacleEvent urged(UrgeCause cause, @Nullable String text, List<ClockRef> ended, LocalDate on) {
		int number = this.obstacle.urgings() + 1;
		return new ObstacleUrged(this.obstacle.id(), number, cause, this.act.parties().whoseTurn(),
				number >= COPIED_FROM, this.obstacle.nextLetter(LetterKind.URGING), text, List.of(), ended, on);
	}

	/**
	 * To the tier above, whose days begin; nothing when there is none.
	 */
	List<ObstacleEvent> escalated(EscalationCause cause, String reason, LocalDate on) {
		SolvingTier from = Objects.requireNonNull(this.obstacle.tier(), "not sorted");
		if (from == SolvingTier.LEADING_GROUP) {
			return List.of();
		}
		SolvingTier to = SolvingTier.values()[from.ordinal() + 1];
		int days = new TierDays(this.act).of(to);
		LastDays.LastDay last = new LastDays(this.act).raised(to, days,
				(cause == EscalationCause.REQUESTED) ? this.obstacle.leadUnitId() : null);
		boolean behind = last.behind() != null;
		// A day that a government gave stays; the new tier has its days to have it
		// decided
		// anew.
		boolean bound = this.obstacle.boundBy() != null;
		Deadline deadline = bound ? this.obstacle.deadline() : last.present();
		List<ObstacleEvent> events = new ArrayList<>();
		events.add(new ObstacleEscalated(this.obstacle.id(), from, to, cause, reason,
				Coordination.unitOf(this.act.context().directory(), this.obstacle.site(), to), days,
				this.act.limits().asKnown(this.obstacle.original()).due(), deadline,
				behind ? List.of() : this.act.limits().left(last.present()),
				behind ? TimeLimits.refs(ClockKind.OBSTACLE_EXTENSION_DECISION)
						: TimeLimits.refs(ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE,
								ClockKind.OBSTACLE_EXTENSION_DECISION),
				on, last.behind(), this.act.parties().concludesOnce(this.obstacle.leadUnitId(), to)));
		if (to == SolvingTier.LEADING_GROUP || this.obstacle.awaited() != null || bound) {
			events.add(new ObstacleSubmittedToGovernment(this.obstacle.id(), GovernmentBody.of(to), reason, List.of(),
					TimeLimits.refs(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE), on));
		}
		return events;
	}

}
