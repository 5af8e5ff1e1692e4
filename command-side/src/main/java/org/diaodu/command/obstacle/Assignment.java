package org.diaodu.command.obstacle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleAccepted;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.value.PlainText;

/**
 * Hands an obstacle to its lead unit, which accepts it or returns it with ground and
 * alternative; handed over a second time, or by a government, it stays.
 */
@Clause({ "F-005", "F-086", "F-119" })
final class Assignment {

	private final Act act;

	private final ObstacleState obstacle;

	Assignment(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	List<ObstacleEvent> decide(AssignObstacle command) {
		this.act.parties().requireSorter();
		this.act.requireToday(command.occurredOn());
		requireNoGovernment();
		this.act.requireStatus(ObstacleStatus.SORTED);
		// Whoever was in office when it was sorted may have left, and its project may
		// have
		// gone to another district: then it is sorted again.
		KnownUnit unit = this.act.requireStaffed(lead(), "obstacleId");
		SolvingTier tier = this.obstacle.tier();
		if (tier != null) {
			this.act.requireWithin(unit, tier, "obstacleId");
		}
		List<ClockRef> ended = new ArrayList<>(TimeLimits.refs(ClockKind.OBSTACLE_ASSIGN));
		ended.addAll(Supervision.endedWith(this.act, lead()));
		return List.of(new ObstacleAssigned(this.obstacle.id(), lead(), this.obstacle.nextLetter(LetterKind.ASSIGNMENT),
				handedTo(lead()), ended, command.occurredOn()));
	}

	List<ObstacleEvent> decide(AcceptObstacle command) {
		this.act.parties().requireLead();
		this.act.requireToday(command.occurredOn());
		if (!this.obstacle.isBoundUnaccepted()) {
			this.act.requireStatus(ObstacleStatus.ASSIGNED);
		}
		return List.of(new ObstacleAccepted(this.obstacle.id(), lead(), isInTime(), List.of(),
				TimeLimits.refs(ClockKind.OBSTACLE_RESPONSE), command.occurredOn()));
	}

	List<ObstacleEvent> decide(ReturnObstacle command) {
		this.act.parties().requireLead();
		this.act.requireToday(command.occurredOn());
		ReturnsNameGroundAndAlternative.require(command);
		if (command.suggestedUnitId() != null) {
			this.act.requireUnit(command.suggestedUnitId(), "suggestedUnitId");
		}
		this.act.requireStatus(ObstacleStatus.ASSIGNED);
		GovernmentBody bound = this.obstacle.boundBy();
		if (bound != null) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_DECISION_BINDING, "obstacleId").with("body", bound).asException();
		}
		if (this.obstacle.isBinding()) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_ASSIGNMENT_BINDING);
		}
		Arbiter handsOver = this.act.parties().arbiterOfWork();
		List<ClockRef> ended = new ArrayList<>(TimeLimits.refs(ClockKind.OBSTACLE_RESPONSE));
		ended.addAll(Supervision.stoppedBy(this.act, this.act.parties().unitOf(handsOver)));
		return List.of(new ObstacleReturned(this.obstacle.id(), lead(), command.ground(), command.alternative(),
				command.suggestedUnitId(), isInTime(),
				// 退回件当日重新交办
				List.of(this.act.limits().clock(ClockKind.OBSTACLE_ASSIGN, 0)), ended, command.occurredOn(),
				handsOver));
	}

	List<ObstacleEvent> decide(ReassignObstacle command) {
		this.act.parties().requireHandingOver();
		this.act.requireToday(command.occurredOn());
		Form.reason(command.reason());
		KnownUnit unit = this.act.requireStaffed(command.leadUnitId(), "leadUnitId");
		requireNoGovernment();
		this.act.requireStatus(ObstacleStates.HANDED_OVER);
		this.act.requireUnbound("leadUnitId");
		SolvingTier tier = this.obstacle.tier();
		if (tier != null) {
			this.act.requireWithin(unit, tier, "leadUnitId");
		}
		List<ClockRef> ended = new ArrayList<>(TimeLimits.refs(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE,
				ClockKind.OBSTACLE_EXTENSION_DECISION));
		ended.addAll(Supervision.endedWith(this.act, unit.unitId()));
		List<ObstacleEvent> events = new ArrayList<>(
				new Extension(this.act).lapsed("已重新交办,延期申请未审批", command.occurredOn()));
		events.addAll(new Work(this.act).leadsFromNowOn(unit.unitId(), command.occurredOn()));
		events.add(new ObstacleReassigned(this.obstacle.id(), lead(), unit.unitId(), command.reason(),
				this.obstacle.nextLetter(LetterKind.ASSIGNMENT), handedTo(unit.unitId()), ended, command.occurredOn(),
				this.act.parties().concludesOnce(unit.unitId(), this.obstacle.tier())));
		return List.copyOf(events);
	}

	/** It has days to answer; what it gave back before is no newer to it than it was. */
	private List<DueClock> handedTo(String unitId) {
		List<DueClock> clocks = new ArrayList<>(this.obstacle.again(unitId));
		clocks.add(
				this.act.limits().clock(ClockKind.OBSTACLE_RESPONSE, this.act.rules().step(PolicyField.RESPONSE_DAYS)));
		return clocks;
	}

	private boolean isInTime() {
		Deadline last = this.obstacle.isBoundUnaccepted() ? this.obstacle.lastLimit(ClockKind.OBSTACLE_RESPONSE)
				: this.obstacle.clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_RESPONSE));
		return last != null && !this.act.today().isAfter(last.due());
	}

	private void requireNoGovernment() {
		if (this.obstacle.status() == ObstacleStatus.DECISION_PENDING) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_GOVERNMENT_DECIDES);
		}
	}

	private String lead() {
		return Objects.requireNonNull(this.obstacle.leadUnitId(), "not sorted");
	}

	/** Who returns an obstacle says why in law or fact, and what else may solve it. */
	@Clause("F-086")
	static final class ReturnsNameGroundAndAlternative {

		private ReturnsNameGroundAndAlternative() {
		}

		static void require(ReturnObstacle command) {
			require(command.ground(), "ground", ObstacleRefusal.OBSTACLE_GROUND_REQUIRED);
			require(command.alternative(), "alternative", ObstacleRefusal.OBSTACLE_ALTERNATIVE_REQUIRED);
		}

		private static void require(@Nullable String text, String field, ObstacleRefusal reason) {
			if (PlainText.isBlank(text)) {
				throw Refusal.of(reason, field).asException();
			}
			Form.optional(text, field, Form.TEXT);
		}

	}

}
