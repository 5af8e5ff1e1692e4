package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.evidence.DocumentsAreOfNoLaterYear;
import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.lifecycle.DateChange;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.command.BaselinePlan;
import org.diaodu.kernel.lifecycle.command.ChangeNodeDate;
import org.diaodu.kernel.lifecycle.command.ForecastNode;
import org.diaodu.kernel.lifecycle.command.PlanNodes;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeForecastChanged;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.value.PlainText;

/**
 * Which days a project promises: free at first, frozen as a numbered version, then moved
 * by the rule only.
 */
@Clause({ "F-020", "F-077" })
final class Planning {

	private static final int MOST = 200;

	private final LifecycleState state;

	private final Attribution by;

	private final DecisionContext context;

	Planning(LifecycleState state, Attribution by, DecisionContext context) {
		this.state = state;
		this.by = by;
		this.context = context;
	}

	List<LifecycleEvent> decide(PlanNodes command) {
		Nodes nodes = nodes(command.occurredOn());
		Form.optional(command.reason(), "reason", Form.TEXT);
		if (command.nodes().isEmpty()) {
			throw Refusal.of(CommonRefusal.VALUE_REQUIRED, "nodes").asException();
		}
		if (command.nodes().size() > MOST) {
			throw Refusal.of(CommonRefusal.VALUE_TOO_LONG, "nodes").with("max", MOST).asException();
		}
		List<LifecycleEvent> planned = new ArrayList<>();
		Map<String, LocalDate> plan = plan();
		Set<String> named = new HashSet<>();
		for (int i = 0; i < command.nodes().size(); i++) {
			PlannedNode wish = command.nodes().get(i);
			String path = "nodes." + i + ".";
			Form.required(wish.nodeCode(), path + "nodeCode", Form.NAME);
			Form.required(wish.plannedOn(), path + "plannedOn");
			NodeDefinition node = nodes.require(wish.nodeCode(), path + "nodeCode");
			if (!named.add(wish.nodeCode())) {
				throw refuse(LifecycleRefusal.NODE_NAMED_TWICE, path + "nodeCode", wish.nodeCode());
			}
			this.state.project().requirePlausible(wish.plannedOn(), path + "plannedOn", this.context.directory());
			NodeStanding standing = this.state.node(wish.nodeCode());
			plan.put(wish.nodeCode(), wish.plannedOn());
			if (wish.plannedOn().equals(standing.plannedOn())) {
				continue;
			}
			if (standing.frozen() != null) {
				throw refuse(LifecycleRefusal.NODE_DATE_FROZEN, path + "nodeCode", wish.nodeCode());
			}
			BaselinePromisesWhatCounts.requireStartAsStated(node, wish.plannedOn(), this.state, path + "plannedOn");
			if (isMissed(node, standing)) {
				Form.reason(command.reason());
			}
			planned.add(new NodePlanned(this.state.project().id(), wish.nodeCode(), standing.plannedOn(),
					wish.plannedOn(), nodes.version(), clocks(node, standing.planned(wish.plannedOn())),
					command.occurredOn(), command.reason()));
		}
		// Judged when all are known: several may move together.
		for (int i = 0; i < command.nodes().size(); i++) {
			NodeDefinition node = nodes.require(command.nodes().get(i).nodeCode(), "nodes." + i + ".nodeCode");
			PlannedDaysFollowTheGates.require(node, plan, this.state, nodes, "nodes." + i + ".plannedOn");
		}
		return planned;
	}

	List<LifecycleEvent> decide(BaselinePlan command) {
		Nodes nodes = nodes(command.occurredOn());
		Form.reason(command.reason());
		Form.optional(command.documentNo(), "documentNo", Form.NAME);
		List<PlannedNode> plan = this.state.plan();
		if (plan.isEmpty()) {
			throw Refusal.of(LifecycleRefusal.PLAN_EMPTY).asException();
		}
		if (plan.equals(this.state.lastPlan())) {
			throw Refusal.of(LifecycleRefusal.PLAN_UNCHANGED).asException();
		}
		boolean pilot = this.state.isPilotOn(command.occurredOn(), this.context.directory());
		BaselinePromisesWhatCounts.require(plan, nodes, this.state, pilot, command.occurredOn());
		boolean later = this.state.baseline() > 0;
		String document = later ? document(command.documentNo(), LifecycleRefusal.PLAN_DOCUMENT_REQUIRED, "documentNo")
				: null;
		List<DueClock> clocks = new ArrayList<>();
		for (PlannedNode planned : plan) {
			NodeDefinition node = nodes.find(planned.nodeCode());
			if (node != null) {
				clocks.addAll(clocks(node, this.state.node(planned.nodeCode())));
			}
		}
		return List.of(new PlanBaselined(this.state.project().id(), this.state.baseline() + 1, nodes.version(), plan,
				command.reason(), document, clocks, command.occurredOn(), toldOn(command.occurredOn())));
	}

	List<LifecycleEvent> decide(ChangeNodeDate command) {
		Nodes nodes = nodes(command.occurredOn());
		Form.required(command.nodeCode(), "nodeCode", Form.NAME);
		Form.required(command.plannedOn(), "plannedOn");
		Form.reason(command.reason());
		Form.optional(command.decisionReference(), "decisionReference", Form.NAME);
		NodeDefinition node = nodes.require(command.nodeCode(), "nodeCode");
		requireOpen(node);
		NodeStanding standing = this.state.node(node.code());
		DateChange promise = this.state.promise(node);
		if (promise == null) {
			throw refuse(LifecycleRefusal.NODE_DATE_NOT_FROZEN, "nodeCode", node.code());
		}
		this.state.project().requirePlausible(command.plannedOn(), "plannedOn", this.context.directory());
		boolean decided = !PlainText.isBlank(command.decisionReference());
		if (decided && !Permissions.in(this.context)
			.mayOf(this.by, Duty.ALLOW_EXCEPTIONS, this.state.project().id(), this.state.project().scope())) {
			throw Refusal.of(LifecycleRefusal.DATE_DECISION_NOT_YOURS, "decisionReference").asException();
		}
		String decision = decided ? document(command.decisionReference(), LifecycleRefusal.DATE_DECISION_UNDOCUMENTED,
				"decisionReference") : null;
		// The lock is judged today: it would be no lock if one could date back before it.
		LocalDate today = this.context.today();
		PolicyVersion rule = Rules.on(command.occurredOn(), PolicyParameter.NODE_DATE_CHANGES,
				this.context.directory());
		promise.require(command.plannedOn(), today, DateChange.Limits.of(rule),
				decided ? DateChange.Ground.DECISION : DateChange.Ground.RULE, "plannedOn");
		Map<String, LocalDate> plan = plan();
		plan.put(node.code(), command.plannedOn());
		PlannedDaysFollowTheGates.require(node, plan, this.state, nodes, "plannedOn");
		return List
			.of(new NodeDateChanged(this.state.project().id(), node.code(), promise.originalOn(), promise.currentOn(),
					command.plannedOn(), standing.changes() + 1, promise.extendedDays(command.plannedOn()),
					command.reason(), decision, standing.missed() || promise.isMissed(today), rule.version(),
					List.of(due(node.code(), command.plannedOn())), command.occurredOn()));
	}

	List<LifecycleEvent> decide(ForecastNode command) {
		Nodes nodes = nodes(command.occurredOn());
		Form.required(command.nodeCode(), "nodeCode", Form.NAME);
		Form.required(command.forecastOn(), "forecastOn");
		Form.optional(command.reason(), "reason", Form.TEXT);
		NodeDefinition node = nodes.require(command.nodeCode(), "nodeCode");
		requireOpen(node);
		LocalDate before = this.state.node(node.code()).forecastOn();
		if (Objects.equals(before, command.forecastOn())) {
			return List.of();
		}
		if (command.forecastOn().isBefore(command.occurredOn())) {
			throw Refusal.of(LifecycleRefusal.DATE_NOT_AHEAD, "forecastOn")
				.with("today", command.occurredOn())
				.asException();
		}
		this.state.project().requirePlausible(command.forecastOn(), "forecastOn", this.context.directory());
		ForecastsFollowTheNodes.require(node, command.forecastOn(), this.state, nodes);
		return List.of(new NodeForecastChanged(this.state.project().id(), node.code(), before, command.forecastOn(),
				command.reason(), command.occurredOn()));
	}

	private Nodes nodes(LocalDate day) {
		return this.state.nodesOn(day, this.context);
	}

	private Map<String, LocalDate> plan() {
		Map<String, LocalDate> plan = new LinkedHashMap<>();
		this.state.plan().forEach((planned) -> plan.put(planned.nodeCode(), planned.plannedOn()));
		return plan;
	}

	/**
	 * As of a government's decision on an obstacle: what nobody can look up moves
	 * nothing.
	 */
	private String document(@Nullable String reference, LifecycleRefusal otherwise, String field) {
		String document = (reference != null) ? Citation.document(reference) : null;
		if (document == null) {
			throw Refusal.of(otherwise, field).asException();
		}
		DocumentsAreOfNoLaterYear.require(document, field, this.context.today());
		return document;
	}

	/**
	 * Today, when something is told of an earlier day. The sample is told as it would
	 * have been on its days.
	 */
	private @Nullable LocalDate toldOn(LocalDate on) {
		boolean late = on.isBefore(this.context.today()) && !this.by.channel().equals(Attribution.SAMPLE);
		return late ? this.context.today() : null;
	}

	/** Whether its day passed without it: then a reason is owed, in a draft as well. */
	private boolean isMissed(NodeDefinition node, NodeStanding standing) {
		LocalDate day = standing.plannedOn();
		return this.state.stateOf(node) == NodeState.OPEN && day != null
				&& (standing.missed() || day.isBefore(this.context.today()));
	}

	private void requireOpen(NodeDefinition node) {
		switch (this.state.stateOf(node)) {
			case OPEN -> {
			}
			case ACHIEVED -> throw refuse(LifecycleRefusal.NODE_REACHED, "nodeCode", node.code());
			case SKIPPED -> throw refuse(LifecycleRefusal.NODE_ALREADY_SKIPPED, "nodeCode", node.code());
		}
	}

	/** The clock of a node that is neither reached nor missed already. */
	private List<DueClock> clocks(NodeDefinition node, NodeStanding standing) {
		boolean runs = this.state.stateOf(node) == NodeState.OPEN && !standing.missed() && standing.plannedOn() != null;
		return runs ? List.of(due(node.code(), Objects.requireNonNull(standing.plannedOn()))) : List.of();
	}

	private static DueClock due(String code, LocalDate on) {
		return new DueClock(ClockKind.NODE_DUE, code, Deadline.on(on));
	}

	private static RuntimeException refuse(LifecycleRefusal reason, String field, String code) {
		return Refusal.of(reason, field).with("code", code).asException();
	}

}
