package org.diaodu.command.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Form;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.lifecycle.IdleGround;
import org.diaodu.kernel.lifecycle.LifecycleRefusal;
import org.diaodu.kernel.lifecycle.NodeDefinition;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.StartBasis;
import org.diaodu.kernel.lifecycle.command.RingLifecycleClock;
import org.diaodu.kernel.lifecycle.event.AcceptanceFilingOverdue;
import org.diaodu.kernel.lifecycle.event.IdleLandSuspected;
import org.diaodu.kernel.lifecycle.event.LifecycleEvent;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.StartOverdue;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * What it means that a clock of a project's life fell due (C6.5). A clock that does not
 * run any more, or is due another day, means nothing.
 */
@Clause({ "F-077", "F-134" })
final class Ringing {

	private final LifecycleState state;

	private final DecisionContext context;

	Ringing(LifecycleState state, DecisionContext context) {
		this.state = state;
		this.context = context;
	}

	List<LifecycleEvent> decide(RingLifecycleClock command) {
		Form.required(command.kind(), "kind");
		Form.required(command.key(), "key");
		Form.required(command.dueOn(), "dueOn");
		if (!this.context.today().isAfter(command.dueOn())) {
			throw Refusal.of(LifecycleRefusal.LIFECYCLE_CLOCK_EARLY, "dueOn")
				.with("dueOn", command.dueOn())
				.asException();
		}
		ClockRef ref = new ClockRef(command.kind(), command.key());
		if (!this.state.project().isActive() || !this.state.clocks().isDue(ref, command.dueOn())) {
			return List.of();
		}
		Deadline deadline = Objects.requireNonNull(this.state.clocks().deadline(ref));
		return switch (command.kind()) {
			case NODE_DUE -> missed(command);
			case START_DUE -> startOverdue(command);
			case ACCEPTANCE_FILING_DUE -> List.of(new AcceptanceFilingOverdue(this.state.project().id(),
					deadline.countedFrom(), command.dueOn(), command.occurredOn()));
			case IDLE_LAND -> idle(command, deadline);
			// The kinds of other features are theirs to name.
			default -> throw Refusal.of(CommonRefusal.VALUE_INVALID, "kind").asException();
		};
	}

	/**
	 * A licence issued after work had started starts a clock that means nothing; nor does
	 * one that runs on after the stage stated the start.
	 */
	private List<LifecycleEvent> startOverdue(RingLifecycleClock command) {
		return this.state.isStarted() ? List.of() : List.of(new StartOverdue(this.state.project().id(),
				constant(StartBasis.class, command.key()), command.dueOn(), command.occurredOn()));
	}

	private List<LifecycleEvent> idle(RingLifecycleClock command, Deadline deadline) {
		IdleGround ground = constant(IdleGround.class, command.key());
		boolean built = ground == IdleGround.NOT_STARTED && this.state.isStarted();
		return built ? List.of() : List
			.of(new IdleLandSuspected(this.state.project().id(), ground, deadline.countedFrom(), command.occurredOn()));
	}

	private List<LifecycleEvent> missed(RingLifecycleClock command) {
		Nodes nodes = this.state.nodesOn(command.dueOn(), this.context);
		NodeDefinition node = nodes.find(command.key());
		if (node != null && this.state.stateOf(node) != NodeState.OPEN) {
			// Achieved by a permit or the statistics office, which know no clock of
			// nodes.
			return List.of();
		}
		List<LifecycleEvent> recorded = new ArrayList<>();
		recorded.add(new NodeMissed(this.state.project().id(), command.key(), command.dueOn(), command.occurredOn()));
		if (node != null && node.meaning() == NodeMeaning.WORK_STARTED && !this.state.isStarted()) {
			recorded.add(new StartOverdue(this.state.project().id(), StartBasis.PLAN, command.dueOn(),
					command.occurredOn()));
		}
		return recorded;
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String name) {
		return Enum.valueOf(type, name);
	}

}
