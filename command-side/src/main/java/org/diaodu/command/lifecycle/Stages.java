package org.diaodu.command.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeState;
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
		if (this.state.isPilotOn(command.occurredOn(), this.context.directory()) && before != null) {
			requireGatesPassed(before, command);
		}
		return new ProjectStageChanged(command.projectId(), before, command.stage(), command.reason(),
				command.occurredOn());
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
