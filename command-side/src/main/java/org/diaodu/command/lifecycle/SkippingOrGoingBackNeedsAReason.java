package org.diaodu.command.lifecycle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.ProjectRefusal;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.value.PlainText;

/**
 * Stages follow each other; a project that skips one or goes back says why. Where none
 * was known there is nothing to skip.
 */
@Clause("F-077")
final class SkippingOrGoingBackNeedsAReason {

	private SkippingOrGoingBackNeedsAReason() {
	}

	static void require(@Nullable Stage before, Stage after, @Nullable String reason) {
		if (before == after) {
			throw Refusal.of(ProjectRefusal.STAGE_UNCHANGED, "stage").asException();
		}
		if (before != null && after.ordinal() != before.ordinal() + 1 && PlainText.isBlank(reason)) {
			throw Refusal.of(ProjectRefusal.STAGE_REASON_REQUIRED, "reason").asException();
		}
	}

	/**
	 * Refuses a node that would bring the project past a stage of which no proving node
	 * was reached or left out, without a note that says why.
	 */
	static void requirePassing(NodeDefinition node, LifecycleState state, Nodes nodes, @Nullable String note) {
		Stage before = state.project().stage();
		Stage after = node.meaning().stage();
		if (before == null || after == null || !PlainText.isBlank(note)) {
			return;
		}
		for (int passed = before.ordinal() + 1; passed < after.ordinal(); passed++) {
			if (isUnproven(Stage.values()[passed], state, nodes)) {
				throw Refusal.of(ProjectRefusal.STAGE_REASON_REQUIRED, "note").asException();
			}
		}
	}

	private static boolean isUnproven(Stage stage, LifecycleState state, Nodes nodes) {
		List<NodeDefinition> proving = nodes.all().stream().filter((node) -> node.meaning().stage() == stage).toList();
		return !proving.isEmpty() && proving.stream().allMatch((node) -> state.stateOf(node) == NodeState.OPEN);
	}

}
