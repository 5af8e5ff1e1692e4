package org.diaodu.benchmarks;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.project.command.CancelProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.project.event.ProjectCancelled;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectWithdrawn;

/**
 * An aggregate that decides nothing, so that what is measured is the way to the disk and
 * not the rules of a project.
 */
public class BenchSubject {

	@AggregateIdentifier
	private @Nullable String id;

	private int events;

	/** For Axon, which fills it from its events. */
	public BenchSubject() {
		// nothing is known yet
	}

	/** Creates it; nothing is read first. */
	@CommandHandler
	public BenchSubject(CancelProject command) {
		AggregateLifecycle.apply(new ProjectCancelled(command.projectId(), command.reason(), command.occurredOn()));
	}

	/** Records one event more; what happened before is read first. */
	@CommandHandler
	public void decide(WithdrawProject command) {
		AggregateLifecycle.apply(new ProjectWithdrawn(command.projectId(), command.reason(), command.occurredOn()));
	}

	/** Counts, so that loading cannot be left out. */
	@EventSourcingHandler
	public void evolve(ProjectEvent event) {
		this.id = event.subject();
		this.events++;
	}

	@Override
	public String toString() {
		return this.id + " with " + this.events + " events";
	}

}
