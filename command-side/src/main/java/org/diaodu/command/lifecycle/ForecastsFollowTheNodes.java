package org.diaodu.command.lifecycle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.message.Clause;

/**
 * What is expected of a node does not contradict the order of nodes: of the gates and
 * what follows them, and of start, acceptance, its filing and production. It is not
 * expected before what it follows, as that was reached, is forecast, or else is planned;
 * nor after what follows it, as that was reached or is forecast. A plan that follows is
 * no bound: that it will be missed is what a forecast tells. Nor is a day that what was
 * reached since refutes.
 */
@Clause({ "F-071", "F-077" })
final class ForecastsFollowTheNodes {

	private ForecastsFollowTheNodes() {
	}

	static void require(NodeDefinition node, LocalDate forecast, LifecycleState state, Nodes nodes) {
		for (NodeDefinition other : nodes.all()) {
			if (other.code().equals(node.code())) {
				continue;
			}
			LocalDate told = told(other, state, nodes);
			LocalDate expected = (told != null) ? told : planned(other, state, nodes);
			if (expected != null && Nodes.comesBefore(other, node) && forecast.isBefore(expected)) {
				throw PlannedDaysFollowTheGates.outOfOrder(true, other, expected, "forecastOn");
			}
			if (told != null && Nodes.comesBefore(node, other) && forecast.isAfter(told)) {
				throw PlannedDaysFollowTheGates.outOfOrder(false, other, told, "forecastOn");
			}
		}
	}

	/** When it was reached, or else is forecast; null when nobody said. */
	private static @Nullable LocalDate told(NodeDefinition node, LifecycleState state, Nodes nodes) {
		LocalDate reached = state.reachedOn(node);
		if (reached != null || state.stateOf(node) != NodeState.OPEN) {
			return reached;
		}
		LocalDate forecast = state.node(node.code()).forecastOn();
		return isRefuted(node, forecast, state, nodes) ? null : forecast;
	}

	private static @Nullable LocalDate planned(NodeDefinition node, LifecycleState state, Nodes nodes) {
		LocalDate planned = state.node(node.code()).plannedOn();
		return (state.stateOf(node) != NodeState.OPEN || isRefuted(node, planned, state, nodes)) ? null : planned;
	}

	/**
	 * Whether what was reached since says that a day is not meant any more: that of what
	 * comes after the node, or before it.
	 */
	private static boolean isRefuted(NodeDefinition node, @Nullable LocalDate day, LifecycleState state, Nodes nodes) {
		for (NodeDefinition other : nodes.all()) {
			LocalDate reached = state.reachedOn(other);
			if (day != null && reached != null && (Nodes.comesBefore(node, other) && day.isAfter(reached)
					|| Nodes.comesBefore(other, node) && day.isBefore(reached))) {
				return true;
			}
		}
		return false;
	}

}
