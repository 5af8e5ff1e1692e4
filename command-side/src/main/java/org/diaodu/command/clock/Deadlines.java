package org.diaodu.command.clock;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.command.RecomputeDeadline;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;

/**
 * Decides on due dates when the calendar of working days is another (C7): whatever is
 * counted in working days is due on another day then, also while it stands still. On the
 * project's stream, of which it folds the clocks only (ADR 0070).
 */
@Aggregate(type = "Project", commandTargetResolver = AggregateBeans.TARGETS)
@Clause("F-002")
class Deadlines {

	@AggregateIdentifier
	private @Nullable String subjectId;

	private final OpenClocks clocks = new OpenClocks();

	Deadlines() {
	}

	@CommandHandler
	void decide(RecomputeDeadline command, MetaData metaData, DecisionContext context) {
		if (!Permissions.isSystem(Attribution.from(metaData))) {
			throw Permissions.notPermitted();
		}
		Deadline before = this.clocks.deadline(new ClockRef(command.kind(), command.key()));
		if (before == null) {
			return;
		}
		Deadline after = before.countedBy(context.directory().calendar());
		if (!after.equals(before)) {
			AggregateLifecycle.apply(new DeadlineRecomputed(command.subjectId(), command.kind(), command.key(), before,
					after, command.calendarYear(), command.calendarEventId(), command.occurredOn()));
		}
	}

	@EventSourcingHandler
	void evolve(DomainEvent event) {
		this.subjectId = event.subject();
		this.clocks.evolve(event);
	}

}
