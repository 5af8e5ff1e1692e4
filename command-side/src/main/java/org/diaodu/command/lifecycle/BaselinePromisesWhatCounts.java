package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.diaodu.kernel.lifecycle.DateChange;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Stage;

/**
 * A plan that is frozen promises at least when work starts and when it is accepted; that
 * of a pilot, every gate that is still open from its stage on. What is reached or left
 * out needs no promise, and nothing is promised for a day that has passed.
 */
@Clause({ "F-070", "F-077" })
final class BaselinePromisesWhatCounts {

	private static final Set<NodeMeaning> PROMISED = Set.of(NodeMeaning.WORK_STARTED, NodeMeaning.ACCEPTED);

	private BaselinePromisesWhatCounts() {
	}

	/**
	 * Refuses a plan that promises too little.
	 * @param pilot whether the project is a pilot on the day of the plan
	 */
	static void require(List<PlannedNode> plan, Nodes nodes, LifecycleState state, boolean pilot, LocalDate on) {
		Set<String> planned = plan.stream().map(PlannedNode::nodeCode).collect(Collectors.toSet());
		String missing = nodes.all()
			.stream()
			.filter((node) -> state.stateOf(node) == NodeState.OPEN && isPromised(node, state, pilot))
			.filter((node) -> !planned.contains(node.code()))
			.map((node) -> node.code() + " " + node.name())
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			throw Refusal.of(LifecycleRefusal.PLAN_INCOMPLETE).with("nodes", missing).asException();
		}
		for (PlannedNode wish : plan) {
			NodeDefinition node = nodes.find(wish.nodeCode());
			if (node == null || state.stateOf(node) != NodeState.OPEN || state.node(node.code()).frozen() != null) {
				continue;
			}
			requireStartAsStated(node, wish.plannedOn(), state, "plannedOn");
			if (wish.plannedOn().isBefore(on)) {
				throw Refusal.of(LifecycleRefusal.PLAN_DAY_PASSED)
					.with("code", node.code())
					.with("on", wish.plannedOn())
					.asException();
			}
		}
	}

	/** The start the facts state is a promise: the plan may better it only. */
	static void requireStartAsStated(NodeDefinition node, LocalDate wished, LifecycleState state, String field) {
		DateChange promise = state.promise(node);
		if (promise != null && wished.isAfter(promise.currentOn())) {
			throw Refusal.of(LifecycleRefusal.START_PROMISED, field)
				.with("promised", promise.currentOn())
				.asException();
		}
	}

	private static boolean isPromised(NodeDefinition node, LifecycleState state, boolean pilot) {
		Stage stage = state.project().stage();
		boolean gateAhead = pilot && node.gate() && (stage == null || node.stage().compareTo(stage) >= 0);
		return gateAhead || PROMISED.contains(node.meaning());
	}

}
