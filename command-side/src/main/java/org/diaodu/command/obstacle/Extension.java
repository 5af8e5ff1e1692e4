package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.RefuseObstacleExtension;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionLapsed;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.policy.ExtensionRule;
import org.diaodu.kernel.policy.PolicyField;

/**
 * More days, asked for in time by the lead unit and decided on by those who sort, never
 * by whoever asked.
 */
@Clause({ "F-002", "F-006" })
final class Extension {

	private final Act act;

	private final ObstacleState obstacle;

	Extension(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	List<ObstacleEvent> decide(RequestObstacleExtension command) {
		this.act.parties().requireLead();
		this.act.requireToday(command.occurredOn());
		Form.reason(command.reason());
		Form.required(command.explanation(), "explanation", Form.TEXT);
		if (command.workingDays() < 1) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_EXTENSION_NO_DAY, "workingDays").asException();
		}
		this.act.requireStatus(ObstacleStates.IN_HAND);
		this.act.requireUnbound("workingDays");
		if (this.obstacle.extension() != null) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_EXTENSION_PENDING);
		}
		ObstacleRules rules = this.act.rules();
		ExtensionsAreBounded.require(command.workingDays(), this.act);
		return List.of(new ObstacleExtensionRequested(this.obstacle.id(), this.act.by().organisation(),
				command.workingDays(), command.reason(), command.explanation(), rules.extensionsVersion(),
				List.of(this.act.limits()
					.clock(ClockKind.OBSTACLE_EXTENSION_DECISION, rules.step(PolicyField.EXTENSION_DECISION_DAYS))),
				List.of(), command.occurredOn(),
				Arbiter.ofRequest(this.act.by().organisation(), this.act.parties().seat())));
	}

	List<ObstacleEvent> decide(GrantObstacleExtension command) {
		ObstacleExtensionRequested asked = asked(command.occurredOn());
		this.act.requireUnbound("obstacleId");
		Deadline before = this.obstacle.deadline();
		if (this.act.today().isAfter(before.due())) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_EXTENSION_TOO_LATE).with("last", before.due()).asException();
		}
		Deadline after = this.act.limits().later(before, asked.workingDays());
		return List.of(new ObstacleExtensionGranted(this.obstacle.id(), this.obstacle.extensions() + 1,
				asked.workingDays(), before, after, clocks(after), ended(), command.occurredOn()));
	}

	List<ObstacleEvent> decide(RefuseObstacleExtension command) {
		ObstacleExtensionRequested asked = asked(command.occurredOn());
		Form.reason(command.reason());
		return List.of(new ObstacleExtensionRefused(this.obstacle.id(), asked.workingDays(), command.reason(),
				List.of(), TimeLimits.refs(ClockKind.OBSTACLE_EXTENSION_DECISION), command.occurredOn()));
	}

	/**
	 * What becomes of a wish that nobody answered, when there is nothing left to answer:
	 * it lapses, and that is said. Nothing where nobody asked.
	 */
	@Clause({ "F-004", "F-006" })
	List<ObstacleEvent> lapsed(String reason, LocalDate on) {
		ObstacleExtensionRequested asked = this.obstacle.extension();
		return (asked == null) ? List.of()
				: List.of(new ObstacleExtensionLapsed(this.obstacle.id(), asked.unitId(), asked.workingDays(), reason,
						List.of(), TimeLimits.refs(ClockKind.OBSTACLE_EXTENSION_DECISION), on, asked.decidedBy()));
	}

	private ObstacleExtensionRequested asked(@Nullable LocalDate occurredOn) {
		ObstacleExtensionRequested asked = this.obstacle.extension();
		if (asked == null) {
			this.act.parties().requireSorter();
		}
		else {
			this.act.parties().requireDeciding(asked);
		}
		this.act.requireToday(occurredOn);
		this.act.requireStatus(ObstacleStates.IN_HAND);
		if (asked == null) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_EXTENSION_NOT_ASKED);
		}
		return asked;
	}

	/** The half that passed does not pass again. */
	private List<DueClock> clocks(Deadline after) {
		boolean halfPassed = this.obstacle.clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_HALF)) == null;
		return this.act.limits()
			.of(after)
			.stream()
			.filter((clock) -> !halfPassed || clock.kind() != ClockKind.OBSTACLE_HALF)
			.toList();
	}

	private static List<ClockRef> ended() {
		return TimeLimits.refs(ClockKind.OBSTACLE_EXTENSION_DECISION, ClockKind.OBSTACLE_HALF,
				ClockKind.OBSTACLE_DAY_BEFORE);
	}

	/**
	 * Extensions are asked for before the locked days, at most so often, and all together
	 * add at most a share of the first working days: the rule of all that was promised,
	 * counted in working days, as obstacles are.
	 */
	@Clause({ "F-002", "F-006" })
	static final class ExtensionsAreBounded {

		private ExtensionsAreBounded() {
		}

		static void require(int workingDays, Act act) {
			ObstacleRules rules = act.rules();
			ObstacleState obstacle = act.obstacle();
			ExtensionRule rule = rules.extensions();
			if (rule.isUsedUp(obstacle.extensions())) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_EXTENSIONS_USED_UP).with("most", rule.times()).asException();
			}
			LocalDate last = act.limits().lastWith(rules.extensionLock(), obstacle.deadline().due());
			if (act.today().isAfter(last)) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_EXTENSION_TOO_LATE).with("last", last).asException();
			}
			long left = rule.most(obstacle.originalDays()) - obstacle.extendedDays();
			if (workingDays > left) {
				throw Refusal.of(ObstacleRefusal.OBSTACLE_EXTENSION_TOO_LONG, "workingDays")
					.with("left", Math.max(0, left))
					.asException();
			}
		}

	}

}
