package org.diaodu.command.obstacle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.evidence.DocumentsAreOfNoLaterYear;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleRefusal;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.policy.PolicyField;

/**
 * Submits what nobody below could solve to the government of its tier, above the city to
 * the leading group, and records what it decides: that binds the owner and the day. Only
 * those who act for the government that was asked record it, each time by another
 * document, and never on the work of their own unit.
 */
@Clause({ "F-009", "F-128" })
final class Government {

	private final Act act;

	private final ObstacleState obstacle;

	Government(Act act) {
		this.act = act;
		this.obstacle = act.obstacle();
	}

	List<ObstacleEvent> decide(SubmitToGovernment command) {
		this.act.parties().requireSorter();
		this.act.requireToday(command.occurredOn());
		Form.reason(command.reason());
		this.act.requireStatus(ObstacleStates.SUBMITTABLE);
		if (this.obstacle.awaited() != null) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_GOVERNMENT_DECIDES);
		}
		SolvingTier tier = Objects.requireNonNull(this.obstacle.tier(), "not sorted");
		List<ObstacleEvent> events = new ArrayList<>(
				new Extension(this.act).lapsed("已报请政府决定,延期申请未审批", command.occurredOn()));
		events.add(new ObstacleSubmittedToGovernment(this.obstacle.id(), GovernmentBody.of(tier), command.reason(),
				List.of(), TimeLimits.refs(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE,
						ClockKind.OBSTACLE_EXTENSION_DECISION),
				command.occurredOn()));
		return List.copyOf(events);
	}

	List<ObstacleEvent> decide(RecordGovernmentDecision command) {
		this.act.parties().requireRecordingDecision(command.ownerUnitId());
		this.act.requireToday(command.occurredOn());
		String document = document(command.documentNo());
		DocumentsAreOfNoLaterYear.require(document, "documentNo", this.act.today());
		Form.required(command.text(), "text", Form.TEXT);
		Form.required(command.due(), "due");
		List<String> evidence = Act.cited(command.evidence());
		KnownUnit owner = this.act.requireStaffed(command.ownerUnitId(), "ownerUnitId");
		if (command.due().isBefore(this.act.today())) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_DECISION_DUE_PAST, "due").asException();
		}
		if (!this.act.limits().reach(command.due())) {
			// A mistyped year: nothing is counted so far ahead.
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "due").asException();
		}
		this.act.requireStatus(ObstacleStates.DECIDABLE);
		GovernmentBody body = this.obstacle.awaited();
		if (body == null) {
			throw Act.refuse(ObstacleRefusal.OBSTACLE_GOVERNMENT_NOT_ASKED);
		}
		// A district binds no unit of the city, nor of another district.
		this.act.requireWithin(owner, body.tier(), "ownerUnitId");
		GovernmentBody bound = this.obstacle.boundBy();
		if (bound != null && body.compareTo(bound) < 0) {
			this.act.requireUnbound("obstacleId");
		}
		if (this.obstacle.government().decidedBy(body, document)) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_DECISION_REPEATED, "documentNo")
				.with("documentNo", document)
				.with("body", body)
				.asException();
		}
		Deadline deadline = Deadline.on(command.due());
		List<DueClock> clocks = new ArrayList<>(this.act.limits().of(deadline));
		clocks.addAll(Supervision.againWithANewDay(this.act, owner.unitId()));
		clocks.add(
				this.act.limits().clock(ClockKind.OBSTACLE_RESPONSE, this.act.rules().step(PolicyField.RESPONSE_DAYS)));
		List<ClockRef> ended = new ArrayList<>(TimeLimits.refs(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE,
				ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE, ClockKind.OBSTACLE_AFTER_DUE,
				ClockKind.OBSTACLE_EXTENSION_DECISION));
		ended.addAll(Supervision.endedWithANewDay(this.act, owner.unitId()));
		List<ObstacleEvent> events = new ArrayList<>(
				new Extension(this.act).lapsed("政府已作决定,延期申请未审批", command.occurredOn()));
		events.addAll(new Work(this.act).leadsFromNowOn(owner.unitId(), command.occurredOn()));
		events.add(new GovernmentDecisionRecorded(this.obstacle.id(), body, document, command.text(), owner.unitId(),
				deadline, this.act.limits().asKnown(this.obstacle.original()).due(),
				this.obstacle.nextLetter(LetterKind.DECISION), evidence, clocks, ended, command.occurredOn(),
				this.act.parties().concludesOnce(owner.unitId(), this.obstacle.tier())));
		return List.copyOf(events);
	}

	/** What nobody can look up binds nobody. */
	private static String document(@Nullable String documentNo) {
		Form.required(documentNo, "documentNo", Form.NAME);
		String document = (documentNo != null) ? Citation.canonical(documentNo) : null;
		if (document == null || Digests.isOne(document)) {
			throw Refusal.of(ObstacleRefusal.OBSTACLE_DECISION_UNDOCUMENTED, "documentNo").asException();
		}
		return document;
	}

}
