package org.diaodu.query.project;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.event.AcceptanceFilingOverdue;
import org.diaodu.kernel.lifecycle.event.IdleCauseRecorded;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.lifecycle.event.LandContractRecorded;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.LifecyclePilotChanged;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeForecastChanged;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionProposed;
import org.diaodu.kernel.lifecycle.event.PoolAdmissionRejected;
import org.diaodu.kernel.lifecycle.event.PoolAdmitted;
import org.diaodu.kernel.lifecycle.event.StartOverdue;
import org.diaodu.kernel.lifecycle.event.StartStated;

/**
 * What an event in the life of a project changed, for its timeline: plan, forecast and
 * actual day of each node. The events carry what was before.
 */
final class LifecycleChanges {

	private LifecycleChanges() {
	}

	static void note(LifecycleEvent event, Changes changes) {
		switch (event) {
			case NodePlanned e -> node(changes, e.nodeCode(), "plannedOn", e.before(), e.plannedOn());
			case PlanBaselined e -> {
				changes.field("plan.baseline", (e.baseline() > 1) ? e.baseline() - 1 : null, e.baseline());
				for (PlannedNode node : e.nodes()) {
					node(changes, node.nodeCode(), "baselinedOn", null, node.plannedOn());
				}
			}
			case NodeDateChanged e -> {
				node(changes, e.nodeCode(), "plannedOn", e.before(), e.after());
				changes.field("nodes." + e.nodeCode() + ".decisionReference", null, e.decisionReference());
			}
			case NodeForecastChanged e -> node(changes, e.nodeCode(), "forecastOn", e.before(), e.forecastOn());
			case NodeAchieved e -> {
				node(changes, e.nodeCode(), "achievedOn", null, e.occurredOn());
				changes.field("nodes." + e.nodeCode() + ".state", NodeState.OPEN, NodeState.ACHIEVED);
				for (NodeEvidence proof : e.evidence()) {
					changes.field("nodes." + e.nodeCode() + ".evidence." + proof.kind(), null, proof.reference());
				}
			}
			case NodeSkipped e -> changes.field("nodes." + e.nodeCode() + ".state", NodeState.OPEN, NodeState.SKIPPED);
			case NodeReopened e -> changes.field("nodes." + e.nodeCode() + ".state", e.before(), NodeState.OPEN);
			case NodeMissed e -> changes.field("nodes." + e.nodeCode() + ".missedOn", null, e.plannedOn());
			case StartStated e -> changes.field("start.stated", !e.stated(), e.stated());
			case StartOverdue e -> changes.field("start.overdueSince." + e.basis(), null, e.dueOn());
			case AcceptanceFilingOverdue e -> changes.field("acceptance.filingOverdueSince", null, e.dueOn());
			case IdleLandSuspected e -> changes.field("land.idleSince." + e.ground(), null, e.since());
			case IdleCauseRecorded e -> changes.field("land.idleCause", null, e.cause());
			case LandContractRecorded e -> {
				changes.field("land.contractNo", null, e.contractNo());
				changes.field("land.agreedStartOn", null, e.agreedStartOn());
				changes.field("land.price", null, e.price());
			}
			case PoolAdmissionProposed e -> changes.field("pool.proposed", null, e.to());
			case PoolAdmitted e -> changes.field("pool", e.before(), e.after());
			case PoolAdmissionRejected e -> changes.field("pool.proposed", e.to(), null);
			case LifecyclePilotChanged e -> changes.field("pilot", !e.pilot(), e.pilot());
		}
	}

	private static void node(Changes changes, String code, String field, @Nullable LocalDate before, LocalDate after) {
		changes.field("nodes." + code + "." + field, before, after);
	}

	/** The reason an event gives, or null. */
	static @Nullable String reason(LifecycleEvent event) {
		return switch (event) {
			case NodePlanned e -> e.reason();
			case PlanBaselined e -> e.reason();
			case NodeDateChanged e -> e.reason();
			case NodeForecastChanged e -> e.reason();
			case NodeSkipped e -> e.reason();
			case NodeReopened e -> e.reason();
			case NodeAchieved e -> e.note();
			case IdleCauseRecorded e -> e.finding();
			case PoolAdmissionProposed e -> e.reason();
			case PoolAdmissionRejected e -> e.reason();
			case LifecyclePilotChanged e -> e.documentNo();
			case NodeMissed e -> null;
			case StartStated e -> null;
			case StartOverdue e -> null;
			case AcceptanceFilingOverdue e -> null;
			case IdleLandSuspected e -> null;
			case LandContractRecorded e -> null;
			case PoolAdmitted e -> null;
		};
	}

}
