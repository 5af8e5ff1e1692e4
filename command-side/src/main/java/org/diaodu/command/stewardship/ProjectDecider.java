package org.diaodu.command.stewardship;

import java.time.LocalDate;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.stewardship.StewardshipRefusal;

/**
 * What the classes that decide on the people of a project share: they stand on its stream
 * and fold the project itself in one way (ADR 0070).
 */
abstract class ProjectDecider {

	@AggregateIdentifier
	private @Nullable String projectId;

	private final StewardedProject project = new StewardedProject();

	final StewardedProject project() {
		return this.project;
	}

	/**
	 * Refuses a day before what is decided already.
	 * @param last null when nothing is
	 */
	static void requireNotBefore(@Nullable LocalDate last, LocalDate on) {
		if (last != null && on.isBefore(last)) {
			throw Refusal.of(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn")
				.with("last", last)
				.asException();
		}
	}

	@EventSourcingHandler
	void evolve(ProjectEvent event) {
		this.projectId = event.subject();
		this.project.evolve(event);
	}

}
