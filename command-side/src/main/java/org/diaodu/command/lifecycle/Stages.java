package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.project.StageGates;
import org.diaodu.command.project.WhatStandsIsNotUndone;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.command.ReopenNode;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.ChangeStage;
import org.diaodu.kernel.project.event.ProjectStageChanged;

/**
 * A project passes from stage to stage; a pilot only through the gates of the stages it
 * leaves behind.
 */
@Clause({ "F-070", "F-077" })
final class Stages {

	private final LifecycleState state;

	private final Attribution by;

	private final DecisionContext context;

	Stages(LifecycleState state, Attribution by, DecisionContext context) {
		this.state = state;
		this.by = by;
		this.context = context;
	}

	ProjectStageChanged decide(ChangeStage command) {
		Form.required(command.stage(), "stage");
		Form.optional(command.reason(), "reason", Form.TEXT);
		Stage before = this.state.project().stage();
		SkippingOrGoingBackNeedsAReason.require(before, command.stage(), command.reason());
		this.state.standing().requireNotBehindNodes(command.stage(), "stage");
		this.state.standing().requireNotBehindPool(before, command.stage(), "stage");
		this.state.standing().requireInOrder(command.occurredOn());
		WhatStandsIsNotUndone.requireStartTakenBackByDocument(before, command.stage(), this.by);
		StageGates.requirePassed(this.state.gates()
			.open(before, command.stage(), this.state.project().family(), this.state.project().zoneId(),
					command.occurredOn(), this.context.directory()),
				"stage");
		requireEvidence(command.stage());
		return new ProjectStageChanged(command.projectId(), before, command.stage(), command.reason(),
				command.occurredOn());
	}

	/** What nodes prove needs no other proof (F-077). */
	private void requireEvidence(Stage wished) {
		Stage proven = this.state.standing().proven();
		boolean isProven = proven != null && proven.compareTo(wished) >= 0;
		if (!isProven && this.by.evidence().stream().noneMatch(Citation::isOne)) {
			throw Refusal.of(ProjectRefusal.STAGE_EVIDENCE_REQUIRED, "evidence").asException();
		}
	}

	/** A node that was reached brings the project to the stage it proves (ADR 0155). */
	List<ProjectStageChanged> followNodes(LocalDate on) {
		Stage before = this.state.project().stage();
		Stage proven = this.state.standing().proven();
		if (proven == null || !this.state.standing().isBehindNodes(before)) {
			return List.of();
		}
		return List.of(new ProjectStageChanged(this.state.project().id(), before, proven, null, on,
				this.state.standing().provenBy()));
	}

	/**
	 * A node that is to be taken back takes the stage back to what people stated and
	 * other nodes prove, in whatever order they are taken back (ADR 0177). Where no stage
	 * was known before the nodes, it is the last in which no work has started.
	 */
	List<ProjectStageChanged> takeBack(ReopenNode command) {
		Stage present = this.state.project().stage();
		Stage standing = this.state.standing().stageWithout(command.nodeCode());
		Stage back = (standing != null) ? standing : Stage.PERMITS;
		if (present == null || back.compareTo(present) >= 0) {
			return List.of();
		}
		this.state.standing().requireNotBehindPool(present, back, "nodeCode");
		return List.of(new ProjectStageChanged(this.state.project().id(), present, back, command.reason(),
				command.occurredOn(), command.nodeCode()));
	}

	/** What the stage says of the start now and did not say before. */
	List<StartStated> tellStart(LocalDate on) {
		return this.state.standing()
			.follow(this.state.project().id(), this.state.project().isCounted(), on, this.context.directory());
	}

}
