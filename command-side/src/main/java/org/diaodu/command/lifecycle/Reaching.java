package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.project.DaysInOrder;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.evidence.Citation;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.command.AchieveNode;
import org.diaodu.kernel.lifecycle.command.ReopenNode;
import org.diaodu.kernel.lifecycle.command.SkipNode;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * What a project reached, by somebody's word with evidence: once, and only where no other
 * fact says so already.
 */
@Clause({ "F-074", "F-077" })
final class Reaching {

	private final LifecycleState state;

	private final Attribution by;

	private final DecisionContext context;

	Reaching(LifecycleState state, Attribution by, DecisionContext context) {
		this.state = state;
		this.by = by;
		this.context = context;
	}

	List<LifecycleEvent> decide(AchieveNode command) {
		Nodes nodes = nodes(command.occurredOn());
		Form.required(command.nodeCode(), "nodeCode", Form.NAME);
		Form.optional(command.note(), "note", Form.TEXT);
		NodeDefinition node = nodes.require(command.nodeCode(), "nodeCode");
		requireNoOtherProof(node, nodes);
		List<NodeEvidence> proof = EvidenceFitsTheNode.require(node, command.proof());
		EvidenceFitsTheNode.require(this.by);
		NodeStanding standing = this.state.node(node.code());
		NodeAchieved known = standing.achieved();
		if (known != null) {
			boolean same = known.occurredOn().equals(command.occurredOn()) && known.evidence().equals(proof)
					&& Objects.equals(known.note(), command.note());
			if (!same) {
				throw refuse(LifecycleRefusal.NODE_ALREADY_ACHIEVED, node.code());
			}
			return List.of();
		}
		if (standing.skipped() != null) {
			throw refuse(LifecycleRefusal.NODE_ALREADY_SKIPPED, node.code());
		}
		if (isPilot(command.occurredOn())) {
			requireGatesPassed(node, command.occurredOn(), nodes);
		}
		requireInOrder(node, command.occurredOn(), nodes);
		SkippingOrGoingBackNeedsAReason.requirePassing(node, this.state, nodes, command.note());
		return List
			.of(new Achievement(this.state, this.context).of(node, nodes, proof, command.note(), command.occurredOn()));
	}

	List<LifecycleEvent> decide(SkipNode command) {
		Nodes nodes = nodes(command.occurredOn());
		Form.required(command.nodeCode(), "nodeCode", Form.NAME);
		Form.reason(command.reason());
		EvidenceFitsTheNode.require(this.by);
		NodeDefinition node = nodes.require(command.nodeCode(), "nodeCode");
		switch (this.state.stateOf(node)) {
			case ACHIEVED -> throw refuse(LifecycleRefusal.NODE_ALREADY_ACHIEVED, node.code());
			case SKIPPED -> throw refuse(LifecycleRefusal.NODE_ALREADY_SKIPPED, node.code());
			case OPEN -> {
			}
		}
		requireMayLeaveOut(node, command.occurredOn());
		if (isPromised(node) && !Citation.namesADocument(this.by.evidence())) {
			throw Refusal.of(LifecycleRefusal.PROMISE_SKIP_UNDOCUMENTED, "evidence").asException();
		}
		return List.of(new NodeSkipped(this.state.project().id(), node.code(), command.reason(), nodes.version(),
				command.occurredOn()));
	}

	/** Clocks that ran before it was reached run again; those it started end. */
	List<LifecycleEvent> decide(ReopenNode command) {
		Nodes nodes = nodes(command.occurredOn());
		Form.required(command.nodeCode(), "nodeCode", Form.NAME);
		Form.reason(command.reason());
		EvidenceFitsTheNode.require(this.by);
		NodeDefinition node = nodes.require(command.nodeCode(), "nodeCode");
		if (this.state.proof().reachedOn(node) != null) {
			throw reopensOtherwise(node, nodes);
		}
		requireNotFollowed(node, nodes);
		NodeStanding standing = this.state.node(node.code());
		if (standing.state() == NodeState.OPEN) {
			throw refuse(LifecycleRefusal.NODE_OPEN, node.code());
		}
		if (standing.skipped() != null) {
			requireMayLeaveOut(node, standing.skipped().occurredOn());
		}
		DaysInOrder.require(command.occurredOn(), standing.endedOn());
		List<ClockRef> ended = (standing.achieved() != null)
				? standing.achieved().clocks().stream().map(DueClock::ref).toList() : List.of();
		return List.of(new NodeReopened(this.state.project().id(), node.code(), standing.state(), command.reason(),
				standing.ended(), ended, command.occurredOn()));
	}

	/**
	 * Nothing is accepted, filed or produced before work has started, nor filed before it
	 * was accepted, by the simple list of nodes either (F-074).
	 */
	private void requireInOrder(NodeDefinition node, LocalDate on, Nodes nodes) {
		for (NodeDefinition other : nodes.all()) {
			LocalDate reached = this.state.reachedOn(other);
			if (reached == null) {
				continue;
			}
			boolean early = Nodes.isFollowedBy(other, node) && on.isBefore(reached);
			boolean late = Nodes.isFollowedBy(node, other) && on.isAfter(reached);
			if (early || late) {
				throw PlannedDaysFollowTheGates.outOfOrder(early, other, reached, "occurredOn");
			}
		}
	}

	private boolean isPilot(LocalDate day) {
		return this.state.isPilotOn(day, this.context.directory());
	}

	private Nodes nodes(LocalDate day) {
		return this.state.nodesOn(day, this.context);
	}

	/**
	 * The start of work, a gate of what was a pilot on that day, and what a frozen plan
	 * promises are left out by a manager of district or city, and what was left out so is
	 * opened again by one.
	 */
	private void requireMayLeaveOut(NodeDefinition node, LocalDate on) {
		boolean guarded = node.meaning() == NodeMeaning.WORK_STARTED || node.gate() && isPilot(on);
		if ((guarded || isPromised(node)) && !Permissions.in(this.context)
			.mayOf(this.by, Duty.ALLOW_EXCEPTIONS, this.state.project().id(), this.state.project().scope())) {
			throw Refusal
				.of(guarded ? LifecycleRefusal.GATE_SKIP_NOT_YOURS : LifecycleRefusal.PROMISE_SKIP_NOT_YOURS,
						"nodeCode")
				.asException();
		}
	}

	/** Whether a version of the plan has it: then its day is moved by the rule only. */
	private boolean isPromised(NodeDefinition node) {
		return this.state.node(node.code()).frozen() != null;
	}

	/** What another fact proves opens again when that fact is taken back. */
	private RuntimeException reopensOtherwise(NodeDefinition node, Nodes nodes) {
		return node.permitCodes().isEmpty() ? refuse(LifecycleRefusal.NODE_REOPENS_WITH_STATISTICS, node.code())
				: Refusal.of(LifecycleRefusal.NODE_REOPENS_WITH_PERMIT, "nodeCode")
					.with("code", node.code())
					.with("permits", nodes.permitNames(node))
					.asException();
	}

	/**
	 * What was reached or left out stays so while something that follows it was reached,
	 * by the gates or as start, acceptance, its filing and production follow (C6).
	 */
	private void requireNotFollowed(NodeDefinition node, Nodes nodes) {
		if (this.state.stateOf(node) == NodeState.OPEN) {
			return;
		}
		for (NodeDefinition other : nodes.all()) {
			boolean follows = Nodes.precedes(node, other) || Nodes.isFollowedBy(node, other);
			if (follows && this.state.reachedOn(other) != null) {
				throw Refusal.of(LifecycleRefusal.NODE_FOLLOWED, "nodeCode")
					.with("code", node.code())
					.with("follower", other.code() + " " + other.name())
					.asException();
			}
		}
	}

	private static void requireNoOtherProof(NodeDefinition node, Nodes nodes) {
		if (!node.permitCodes().isEmpty()) {
			throw Refusal.of(LifecycleRefusal.NODE_PROVEN_BY_PERMIT, "nodeCode")
				.with("code", node.code())
				.with("permits", nodes.permitNames(node))
				.asException();
		}
		if (node.meaning() == NodeMeaning.STATISTICALLY_ENTERED) {
			throw refuse(LifecycleRefusal.NODE_PROVEN_BY_STATISTICS, node.code());
		}
	}

	/** A pilot passes the gates in order (F-070). */
	private void requireGatesPassed(NodeDefinition node, LocalDate on, Nodes nodes) {
		List<NodeDefinition> before = new ArrayList<>(nodes.all());
		before.removeIf((other) -> !Nodes.precedes(other, node));
		for (NodeDefinition gate : before) {
			LocalDate passed = this.state.gates().passedOn(gate);
			if (passed == null || on.isBefore(passed)) {
				throw Refusal.of(LifecycleRefusal.NODE_BEFORE_GATE, "occurredOn")
					.with("gate", gate.code() + " " + gate.name())
					.asException();
			}
		}
	}

	private static RuntimeException refuse(LifecycleRefusal reason, String code) {
		return Refusal.of(reason, "nodeCode").with("code", code).asException();
	}

}
