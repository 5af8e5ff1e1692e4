package org.diaodu.command.clock;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.command.PlanNodes;
import org.diaodu.kernel.lifecycle.command.RingLifecycleClock;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Refusal;

/**
 * The least that can be done with clocks, whatever they are about: a planned node starts
 * one, and its ringing is recorded. A node named {@code wd5} is due five working days
 * after the day it was planned on; {@code refused} and {@code broken} name what their
 * ringing meets, {@code moot} one of which nothing follows, and {@code chain} starts
 * another clock when it rings.
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
class Reminders {

	static final String WORKING_DAYS = "wd";

	@AggregateIdentifier
	private @Nullable String projectId;

	private final OpenClocks clocks = new OpenClocks();

	private boolean asleep;

	Reminders() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void decide(PlanNodes command, DecisionContext context) {
		for (PlannedNode node : command.nodes()) {
			Deadline deadline = node.nodeCode().startsWith(WORKING_DAYS) ? Deadline.after(node.plannedOn(),
					Integer.parseInt(node.nodeCode().substring(WORKING_DAYS.length())), DayCount.WORKING_DAYS,
					context.directory().calendar()) : Deadline.on(node.plannedOn());
			plan(command.projectId(), node.nodeCode(), deadline, command.occurredOn());
		}
	}

	@CommandHandler
	void decide(RingLifecycleClock command) {
		if (command.key().equals("refused")) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, "key").asException();
		}
		if (command.key().equals("broken")) {
			throw new IllegalStateException("broken");
		}
		if (command.key().equals("moot") || this.asleep
				|| !this.clocks.isDue(new ClockRef(command.kind(), command.key()), command.dueOn())) {
			return;
		}
		AggregateLifecycle
			.apply(new NodeMissed(command.projectId(), command.key(), command.dueOn(), command.occurredOn()));
		if (command.key().equals("chain")) {
			plan(command.projectId(), "chained", Deadline.on(command.dueOn().plusDays(1)), command.occurredOn());
		}
	}

	private static void plan(String projectId, String code, Deadline deadline, LocalDate on) {
		AggregateLifecycle.apply(new NodePlanned(projectId, code, null, deadline.due(), "2018-7",
				List.of(new DueClock(ClockKind.NODE_DUE, code, deadline)), on));
	}

	@EventSourcingHandler
	void evolve(DomainEvent event) {
		this.projectId = event.subject();
		this.clocks.evolve(event);
		if (event instanceof ClockBearing bearing && bearing.allClocks() != ClockBearing.All.STAY) {
			this.asleep = bearing.allClocks() == ClockBearing.All.SLEEP;
		}
	}

}
