package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.Map;

import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * What follows each other is planned in that order: no node is planned before one it
 * follows, nor after what follows it, by the gates and as start, entry, acceptance, its
 * filing and production follow. Preparation may run one stage ahead. What comes before a
 * node that was reached is not planned after that day.
 */
@Clause({ "F-071", "F-077" })
final class PlannedDaysFollowTheGates {

	private PlannedDaysFollowTheGates() {
	}

	/**
	 * Refuses a day out of order.
	 * @param plan the day of each node, with the wished one
	 * @param field the field that names the day
	 */
	static void require(NodeDefinition node, Map<String, LocalDate> plan, LifecycleState state, Nodes nodes,
			String field) {
		LocalDate day = plan.get(node.code());
		if (day == null) {
			return;
		}
		for (Map.Entry<String, LocalDate> planned : plan.entrySet()) {
			NodeDefinition other = nodes.find(planned.getKey());
			if (other == null) {
				continue;
			}
			boolean early = Nodes.comesBefore(other, node) && day.isBefore(planned.getValue());
			boolean late = Nodes.comesBefore(node, other) && day.isAfter(planned.getValue());
			if (early || late) {
				throw outOfOrder(early, other, planned.getValue(), field);
			}
		}
		requireNotAfterWhatWasReached(node, day, state, nodes, field);
	}

	private static void requireNotAfterWhatWasReached(NodeDefinition node, LocalDate day, LifecycleState state,
			Nodes nodes, String field) {
		if (state.stateOf(node) != NodeState.OPEN) {
			return;
		}
		for (NodeDefinition other : nodes.all()) {
			LocalDate reached = state.reachedOn(other);
			if (reached != null && Nodes.comesBefore(node, other) && day.isAfter(reached)) {
				throw outOfOrder(false, other, reached, field);
			}
		}
	}

	/**
	 * That a day is earlier than that of a node it follows, or later than a follower's.
	 */
	static RuntimeException outOfOrder(boolean early, NodeDefinition other, LocalDate on, String field) {
		return Refusal
			.of(early ? LifecycleRefusal.NODE_DATES_OUT_OF_ORDER : LifecycleRefusal.NODE_DATE_AFTER_FOLLOWER, field)
			.with("code", other.code())
			.with("on", on)
			.asException();
	}

}
