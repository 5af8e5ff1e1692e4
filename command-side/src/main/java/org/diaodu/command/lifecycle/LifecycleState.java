package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.clock.OpenClocks;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.project.OtherProof;
import org.diaodu.command.project.ScheduledProject;
import org.diaodu.command.project.StageGates;
import org.diaodu.command.project.StageStanding;
import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.DateChange;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.Pool;
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
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.statistics.event.StatisticsEvent;

/**
 * What a project's events say of its life, as far as decisions need it.
 */
final class LifecycleState {

	private final ScheduledProject project = new ScheduledProject();

	private final OpenClocks clocks = new OpenClocks();

	private final OtherProof proof = new OtherProof();

	private final StageStanding standing = new StageStanding();

	private final StageGates gates = new StageGates(this.proof);

	private final Map<String, NodeStanding> nodes = new LinkedHashMap<>();

	/** By number, however that is written. */
	private final Map<String, LandContractRecorded> contracts = new HashMap<>();

	/** The start the facts state: a promise from the day they did. */
	private @Nullable DateChange statedStart;

	private int baseline;

	private List<PlannedNode> lastPlan = List.of();

	private boolean suspectedIdle;

	private final PoolStanding pools = new PoolStanding();

	private @Nullable LocalDate pilotChangedOn;

	/** Any event of the stream, for the clocks; after the fold that knows its meaning. */
	void evolveClocks(DomainEvent event) {
		this.clocks.evolve(event);
	}

	void evolve(ProjectEvent event) {
		this.project.evolve(event);
		this.standing.evolve(event);
		LocalDate planned = this.project.plannedStart();
		LocalDate known = (this.statedStart != null) ? this.statedStart.originalOn() : null;
		if (!Objects.equals(planned, known)) {
			this.statedStart = (planned != null) ? new DateChange(event.occurredOn(), planned, planned, 0) : null;
		}
	}

	void evolve(StatisticsEvent event) {
		this.proof.evolve(event);
		this.standing.evolve(event);
	}

	void evolve(LifecycleEvent event) {
		this.standing.evolve(event);
		this.gates.evolve(event);
		switch (event) {
			case NodePlanned it -> put(it.nodeCode(), node(it.nodeCode()).planned(it.plannedOn()));
			case PlanBaselined it -> {
				this.baseline = it.baseline();
				this.lastPlan = it.nodes();
				it.nodes()
					.forEach((planned) -> put(planned.nodeCode(),
							node(planned.nodeCode()).baselined(planned.plannedOn(), it.promisedOn())));
			}
			case NodeDateChanged it -> put(it.nodeCode(), node(it.nodeCode()).moved(it, statedOn(it)));
			case NodeForecastChanged it -> put(it.nodeCode(), node(it.nodeCode()).forecast(it.forecastOn()));
			case NodeAchieved it -> put(it.nodeCode(), node(it.nodeCode()).reached(it, stopping(it)));
			case NodeSkipped it -> put(it.nodeCode(), node(it.nodeCode()).leftOut(it, stopping(it)));
			case NodeReopened it -> put(it.nodeCode(), node(it.nodeCode()).reopened());
			case NodeMissed it -> put(it.nodeCode(), node(it.nodeCode()).lapsed());
			case LandContractRecorded it -> this.contracts.put(LandContractNumber.of(it.contractNo()), it);
			case PoolAdmissionProposed it -> this.pools.evolve(it);
			case PoolAdmitted it -> this.pools.evolve(it);
			case PoolAdmissionRejected it -> this.pools.evolve(it);
			case IdleLandSuspected it -> this.suspectedIdle = true;
			// Told to people, or to the folds of the stage; nothing else rests on them.
			case IdleCauseRecorded it -> {
			}
			case StartOverdue it -> {
			}
			case StartStated it -> {
			}
			case LifecyclePilotChanged it -> this.pilotChangedOn = it.occurredOn();
			case AcceptanceFilingOverdue it -> {
			}
		}
	}

	/** The day the moved day was promised on, when it was promised by the facts. */
	private LocalDate statedOn(NodeDateChanged event) {
		return (this.statedStart != null) ? this.statedStart.setOn() : event.occurredOn();
	}

	/** The clocks an event is about to end, before it does. */
	private List<DueClock> stopping(ClockBearing event) {
		List<DueClock> running = new ArrayList<>();
		for (ClockRef ref : event.endsClocks()) {
			Deadline deadline = this.clocks.deadline(ref);
			if (deadline != null) {
				running.add(new DueClock(ref.kind(), ref.key(), deadline));
			}
		}
		return running;
	}

	private void put(String code, NodeStanding standing) {
		this.nodes.put(code, standing);
	}

	ScheduledProject project() {
		return this.project;
	}

	OpenClocks clocks() {
		return this.clocks;
	}

	OtherProof proof() {
		return this.proof;
	}

	/** What nodes prove of the stage, and whether it states a start. */
	StageStanding standing() {
		return this.standing;
	}

	/** The gates a pilot passes. */
	StageGates gates() {
		return this.gates;
	}

	/** Whether work has started, as a node tells or, without a day, the stage. */
	boolean isStarted() {
		Stage stage = this.project.stage();
		return isReported(NodeMeaning.WORK_STARTED) || (stage != null && stage.compareTo(Stage.CONSTRUCTION) >= 0);
	}

	/**
	 * The nodes that apply on a day, and those it planned or reached by another version.
	 */
	Nodes nodesOn(LocalDate day, DecisionContext context) {
		return Nodes.on(day, this.project.family(), this.nodes.keySet(), context);
	}

	/** What was said of a node; nothing, of one nobody named. */
	NodeStanding node(String code) {
		return this.nodes.getOrDefault(code, NodeStanding.UNKNOWN);
	}

	/**
	 * What was promised for a node: by the first version of the plan that has it; until
	 * then, for the start, by the facts. Null while its day is free.
	 */
	@Nullable DateChange promise(NodeDefinition node) {
		DateChange frozen = node(node.code()).frozen();
		return (frozen == null && node.meaning() == NodeMeaning.WORK_STARTED) ? this.statedStart : frozen;
	}

	/** All nodes that have a day, in the order they were planned. */
	List<PlannedNode> plan() {
		List<PlannedNode> plan = new ArrayList<>();
		this.nodes.forEach((code, standing) -> {
			if (standing.plannedOn() != null) {
				plan.add(new PlannedNode(code, standing.plannedOn()));
			}
		});
		return plan;
	}

	/** The plan as it was frozen last; empty before. */
	List<PlannedNode> lastPlan() {
		return this.lastPlan;
	}

	/** Number of the last version of the plan, 0 before the first. */
	int baseline() {
		return this.baseline;
	}

	/** Whether it was made a pilot itself. */
	boolean isPilot() {
		return this.gates.isPilot();
	}

	/** Whether it is a pilot on a day, by itself or with its zone. */
	boolean isPilotOn(LocalDate day, Directory directory) {
		return this.gates.isPilotOn(day, this.project.zoneId(), directory);
	}

	boolean isSuspectedIdle() {
		return this.suspectedIdle;
	}

	@Nullable Pool pool() {
		return this.pools.pool();
	}

	/**
	 * The day its pool, or a wish for one, was last told of; registration before that.
	 */
	LocalDate poolChangedOn() {
		LocalDate changed = this.pools.changedOn();
		return (changed != null) ? changed : this.project.registeredOn();
	}

	/** The day it was last made a pilot, or none; registration before that. */
	LocalDate pilotChangedOn() {
		return (this.pilotChangedOn != null) ? this.pilotChangedOn : this.project.registeredOn();
	}

	@Nullable PoolAdmissionProposed proposal() {
		return this.pools.proposal();
	}

	@Nullable LandContractRecorded contract(String contractNo) {
		return this.contracts.get(LandContractNumber.of(contractNo));
	}

	/** Where a node stands, by whatever fact achieves it. */
	NodeState stateOf(NodeDefinition node) {
		return (this.proof.reachedOn(node) != null) ? NodeState.ACHIEVED : node(node.code()).state();
	}

	/** The day a node was reached, null while it was not. */
	@Nullable LocalDate reachedOn(NodeDefinition node) {
		LocalDate proven = this.proof.reachedOn(node);
		NodeStanding standing = node(node.code());
		if (proven == null && standing.achieved() != null) {
			return standing.achieved().occurredOn();
		}
		return proven;
	}

	/** Whether a node of that meaning was reported reached, under whatever code. */
	boolean isReported(NodeMeaning meaning) {
		return this.nodes.values()
			.stream()
			.anyMatch((standing) -> standing.achieved() != null && standing.achieved().meaning() == meaning);
	}

}
