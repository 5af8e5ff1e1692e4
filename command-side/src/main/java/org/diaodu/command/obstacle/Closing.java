package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleCalledBack;
import org.diaodu.kernel.obstacle.event.ObstacleClosed;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.policy.PolicyField;

/**
 * Whether an obstacle is gone is said by those it blocked, not by those who solved it;
 * only then it is struck off, with evidence and by another unit, and may be taken up
 * again under its number.
 */
@Clause({ "F-006", "F-123", "F-125" })
final class Closing {

	private static final int BEST = 5;

	private final Act act;

	private final ObstacleState obstacle;

	Closing(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	List<ObstacleEvent> decide(ConfirmObstacleSolved command) {
		this.act.parties().requireConfirming();
		this.act.requireToday(command.occurredOn());
		this.act.requireStatus(ObstacleStatus.SOLVED_CLAIMED);
		return List.of(confirmed(false, command.occurredOn()));
	}

	/** By word, or because nobody answered in time. */
	ObstacleEvent confirmed(boolean silent, LocalDate on) {
		List<DueClock> clocks = new ArrayList<>();
		if (this.act.parties().isRatingAsked()) {
			// 确认、评价同一时限
			clocks.add(this.act.limits()
				.clock(ClockKind.OBSTACLE_RATING, this.act.rules().step(PolicyField.CONFIRMATION_DAYS)));
		}
		else if (!this.obstacle.isSupervised()) {
			// Nobody is waited for.
			clocks.addAll(LateStep.begins(this.act, ClockKind.OBSTACLE_CLOSING));
		}
		if (this.obstacle.isSupervised()) {
			// What was supervised is gone: nothing is left to supervise (ADR 0219).
			clocks.addAll(LateStep.begins(this.act, ClockKind.OBSTACLE_CONCLUSION));
		}
		return new ObstacleSolutionConfirmed(this.obstacle.id(), silent, clocks,
				TimeLimits.refs(ClockKind.OBSTACLE_CONFIRMATION, ClockKind.OBSTACLE_SILENCE), on,
				this.act.parties().arbiterOfWork());
	}

	List<ObstacleEvent> decide(RefuseObstacleSolution command) {
		this.act.parties().requireConfirming();
		this.act.requireToday(command.occurredOn());
		Form.reason(command.reason());
		List<String> evidence = Act.cited(command.evidence());
		this.act.requireStatus(ObstacleStatus.SOLVED_CLAIMED);
		List<DueClock> asBefore = this.obstacle.heldBack()
			.entrySet()
			.stream()
			.map((held) -> new DueClock(held.getKey().kind(), held.getKey().key(), held.getValue()))
			.toList();
		return List.of(new ObstacleSolutionRefused(this.obstacle.id(), command.reason(), evidence, asBefore,
				TimeLimits.refs(ClockKind.OBSTACLE_CONFIRMATION, ClockKind.OBSTACLE_SILENCE), command.occurredOn()));
	}

	List<ObstacleEvent> decide(RateObstacle command) {
		this.act.parties().requireRating();
		this.act.requireToday(command.occurredOn());
		if (command.score() < 1 || command.score() > BEST) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "score").asException();
		}
		Form.reason(command.reason());
		this.act.requireStatus(ObstacleStates.RATEABLE);
		if (this.obstacle.isRated()) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_RATED);
		}
		ObstacleRules rules = this.act.rules();
		boolean low = command.score() <= rules.step(PolicyField.LOW_RATING);
		List<DueClock> clocks = low
				? List.of(this.act.limits().clock(ClockKind.OBSTACLE_CALL_BACK, rules.step(PolicyField.CALL_BACK_DAYS)))
				: runs(ClockKind.OBSTACLE_CLOSING) ? List.of() : due();
		return List
			.of(new ObstacleRated(this.obstacle.id(), command.score(), command.reason(), low, rules.stepsVersion(),
					clocks, low ? TimeLimits.refs(ClockKind.OBSTACLE_RATING, ClockKind.OBSTACLE_CLOSING)
							: TimeLimits.refs(ClockKind.OBSTACLE_RATING),
					command.occurredOn()));
	}

	List<ObstacleEvent> decide(RecordCallBack command) {
		this.act.parties().requireCalling();
		this.act.requireToday(command.occurredOn());
		Form.required(command.text(), "text", Form.TEXT);
		this.act.requireStatus(ObstacleStates.RATED);
		if (!this.obstacle.isCallBackPending()) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_CALL_BACK_NOT_PENDING);
		}
		ObstacleCalledBack called = new ObstacleCalledBack(this.obstacle.id(), command.satisfied(), command.text(),
				command.satisfied() ? due() : List.of(), TimeLimits.refs(ClockKind.OBSTACLE_CALL_BACK),
				command.occurredOn());
		List<ObstacleEvent> events = new ArrayList<>(List.of(called));
		if (!command.satisfied()) {
			events.addAll(reopened(command.text(), command.occurredOn()));
		}
		return List.copyOf(events);
	}

	List<ObstacleEvent> decide(CloseObstacle command) {
		this.act.parties().requireNamed();
		this.act.requireToday(command.occurredOn());
		List<String> evidence = Act.citedSome(command.evidence());
		this.act.requireStatus(ObstacleStates.CLOSABLE);
		if (this.obstacle.isCallBackPending()) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_CALL_BACK_PENDING);
		}
		if (this.obstacle.isSupervised()) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_SUPERVISED);
		}
		return List.of(new ObstacleClosed(this.obstacle.id(), evidence, command.occurredOn(),
				TimeLimits.refs(ClockKind.OBSTACLE_CLOSING)));
	}

	/**
	 * The clock of the closing, once whoever reported it rated it, was called back, or
	 * let the days for it pass; where nobody is asked to rate it, it begins with the
	 * confirmation. None before its supervision is concluded.
	 */
	@Clause({ "F-004", "F-125" })
	List<DueClock> due() {
		return this.obstacle.isSupervised() ? List.of() : begins();
	}

	/** The same, once that is concluded, where neither rating nor call is waited for. */
	List<DueClock> concluded() {
		return (this.obstacle.isCallBackPending() || runs(ClockKind.OBSTACLE_RATING)) ? List.of() : begins();
	}

	private List<DueClock> begins() {
		return ObstacleStates.CLOSABLE.contains(this.obstacle.status())
				? LateStep.begins(this.act, ClockKind.OBSTACLE_CLOSING) : List.of();
	}

	/** Whether it has days for that, or is late with it. */
	private boolean runs(ClockKind kind) {
		return TimeLimits.refs(kind).stream().anyMatch((ref) -> this.obstacle.clocks().deadline(ref) != null);
	}

	List<ObstacleEvent> decide(ReopenObstacle command) {
		boolean withdrawn = this.obstacle.status() == ObstacleStatus.WITHDRAWN;
		if (withdrawn) {
			this.act.parties().requireReporter();
		}
		else {
			this.act.parties().requireReopening();
		}
		this.act.requireToday(command.occurredOn());
		Form.reason(command.reason());
		if (withdrawn) {
			return List.of(revoked(command));
		}
		this.act.requireStatus(ObstacleStatus.CLOSED);
		return reopened(command.reason(), command.occurredOn());
	}

	/**
	 * It stands where it stood, its clocks as they were; but whoever must say whether it
	 * is gone could not meanwhile, and has their days again.
	 */
	@Clause({ "F-004", "F-117", "F-123" })
	private ObstacleEvent revoked(ReopenObstacle command) {
		ObstacleState.TakenBack before = this.obstacle.takenBack();
		Integer days = this.act.rules().reporterTerms(PolicyField.REVOCATION_WORKING_DAYS);
		if (days != null) {
			LocalDate last = this.act.limits().after(before.on(), days).due();
			if (this.act.today().isAfter(last)) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_REVOCATION_TOO_LATE, "obstacleId")
					.with("last", last)
					.asException();
			}
		}
		return new ObstacleWithdrawalRevoked(this.obstacle.id(), command.reason(),
				before.from() == ObstacleStatus.PAUSED,
				(before.from() == ObstacleStatus.SOLVED_CLAIMED) ? confirming(this.act) : before.clocks(), List.of(),
				command.occurredOn());
	}

	/** The days for an answer, and those after which silence is one, from now on. */
	static List<DueClock> confirming(Act act) {
		ObstacleRules rules = act.rules();
		return List.of(act.limits().clock(ClockKind.OBSTACLE_CONFIRMATION, rules.step(PolicyField.CONFIRMATION_DAYS)),
				act.limits().clock(ClockKind.OBSTACLE_SILENCE, rules.step(PolicyField.SILENCE_DAYS)));
	}

	/**
	 * The days of its present tier from now on. A day that a government gave stands where
	 * it leaves as many; else the owner stays, and a new day is for the government to
	 * give, whose tier has these days to have it given (ADR 0224).
	 */
	private List<ObstacleEvent> reopened(String reason, LocalDate on) {
		SolvingTier tier = Objects.requireNonNull(this.obstacle.tier(), "not sorted");
		boolean bound = this.obstacle.boundBy() != null;
		Deadline own = this.act.limits().after(new TierDays(this.act).of(tier));
		boolean stands = bound && !this.obstacle.deadline().due().isBefore(own.due());
		List<DueClock> clocks = new ArrayList<>(this.act.limits().of(stands ? this.obstacle.deadline() : own));
		clocks.addAll(helping(own));
		List<ObstacleEvent> events = new ArrayList<>();
		events.add(new ObstacleReopened(this.obstacle.id(), this.obstacle.reopenings() + 1, reason,
				bound ? this.obstacle.deadline() : own, this.act.limits().asKnown(this.obstacle.original()).due(),
				clocks,
				TimeLimits.refs(ClockKind.OBSTACLE_CALL_BACK, ClockKind.OBSTACLE_RATING, ClockKind.OBSTACLE_CONCLUSION),
				on));
		if (bound && !stands) {
			events.add(new ObstacleSubmittedToGovernment(this.obstacle.id(), GovernmentBody.of(tier), reason, List.of(),
					List.of(), on));
		}
		return List.copyOf(events);
	}

	/** Whoever helps and has not answered has its days again, too. */
	@Clause("F-137")
	private List<DueClock> helping(Deadline own) {
		Deadline usual = this.act.limits().after(this.act.rules().step(PolicyField.COOPERATOR_DAYS));
		Deadline theirs = usual.due().isAfter(own.due()) ? own : usual;
		return this.obstacle.cooperators()
			.keySet()
			.stream()
			.filter((unitId) -> !this.obstacle.hasAnswered(unitId))
			.map((unitId) -> new DueClock(ClockKind.OBSTACLE_COOPERATOR, unitId, theirs))
			.toList();
	}

}
