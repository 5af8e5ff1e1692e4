package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.command.ReopenNode;
import org.diaodu.kernel.lifecycle.event.StartStated;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
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

	private final DecisionContext context;

	Stages(LifecycleState state, DecisionContext context) {
		this.state = state;
		this.context = context;
	}

	ProjectStageChanged decide(ChangeStage command) {
		Form.required(command.stage(), "stage");
		Form.optional(command.reason(), "reason", Form.TEXT);
		Stage before = this.state.project().stage();
		SkippingOrGoingBackNeedsAReason.require(before, command.stage(), command.reason());
		this.state.standing().requireNotBehindNodes(command.stage(), "stage");
		if (this.state.isPilotOn(command.occurredOn(), this.context.directory()) && before != null) {
			requireGatesPassed(before, command);
		}
		return new ProjectStageChanged(command.projectId(), before, command.stage(), command.reason(),
				command.occurredOn());
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
	 * A node that was taken back takes the stage back it had brought; not one somebody
	 * set since.
	 */
	List<ProjectStageChanged> takeBack(ReopenNode command) {
		ProjectStageChanged raised = this.state.raisedBy(command.nodeCode());
		Stage present = this.state.project().stage();
		if (raised == null || present == null || raised.after() != present
				|| raised.before() != null && raised.before().compareTo(present) >= 0) {
			return List.of();
		}
		Stage before = (raised.before() != null) ? raised.before() : Stage.values()[present.ordinal() - 1];
		Stage proven = this.state.standing().proven();
		Stage back = (proven != null && before.compareTo(proven) < 0) ? proven : before;
		return (back == present) ? List.of() : List.of(new ProjectStageChanged(this.state.project().id(), present, back,
				command.reason(), command.occurredOn(), command.nodeCode()));
	}

	/** What the stage says of the start now and did not say before. */
	List<StartStated> tellStart(LocalDate on) {
		return this.state.standing()
			.follow(this.state.project().id(), this.state.project().stage(), this.state.project().isCounted(), on,
					this.context.directory());
	}

	private void requireGatesPassed(Stage before, ChangeStage command) {
		Nodes nodes = Nodes.on(command.occurredOn(), this.state.project().family(), this.context);
		List<NodeDefinition> open = new ArrayList<>();
		for (int left = before.ordinal(); left < command.stage().ordinal(); left++) {
			nodes.gates(Stage.values()[left])
				.stream()
				.filter((gate) -> this.state.stateOf(gate) == NodeState.OPEN)
				.forEach(open::add);
		}
		if (!open.isEmpty()) {
			throw Refusal.of(LifecycleRefusal.STAGE_GATES_OPEN, "stage")
				.with("gates",
						open.stream().map((gate) -> gate.code() + " " + gate.name()).collect(Collectors.joining(", ")))
				.asException();
		}
	}

}
