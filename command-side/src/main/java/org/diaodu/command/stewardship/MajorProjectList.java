package org.diaodu.command.stewardship;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.stewardship.MajorSelection;
import org.diaodu.kernel.stewardship.StewardshipRefusal;
import org.diaodu.kernel.stewardship.event.MajorListEvent;
import org.diaodu.kernel.stewardship.event.MajorProjectDesignated;
import org.diaodu.kernel.stewardship.event.MajorProjectRemoved;

/**
 * The seats of the major projects of a year. However many designate at once, each takes a
 * seat that is free when its event is recorded, for they all append to this one stream.
 */
@Aggregate(commandTargetResolver = AggregateBeans.TARGETS)
@Clause("F-062")
class MajorProjectList {

	@AggregateIdentifier
	private @Nullable String listId;

	private final Map<String, Seat> seats = new HashMap<>();

	/** Seats are counted as of a day: nothing is decided for a day before it. */
	private @Nullable LocalDate lastChange;

	MajorProjectList() {
	}

	/**
	 * A seat and since when it is taken.
	 */
	private record Seat(MajorSelection selection, LocalDate since) {
	}

	/** Takes a seat, unless the capacity of that day is exhausted. */
	void designate(String list, int year, MajorSelection selection, int capacity, String policyVersion, LocalDate on,
			String field) {
		if (this.seats.containsKey(selection.projectId())) {
			throw Refusal.of(StewardshipRefusal.MAJOR_ALREADY_LISTED, field).asException();
		}
		// A change dated back would seat more than the capacity on a day already counted.
		ProjectDecider.requireNotBefore(this.lastChange, on);
		if (this.seats.size() >= capacity) {
			throw Refusal.of(StewardshipRefusal.MAJOR_LIST_FULL, field).with("capacity", capacity).asException();
		}
		AggregateLifecycle.apply(new MajorProjectDesignated(list, year, selection, capacity, policyVersion, on));
	}

	/** Whether the same was designated for that day: then nothing is to be done. */
	boolean holds(MajorSelection selection, LocalDate on) {
		return new Seat(selection, on).equals(this.seats.get(selection.projectId()));
	}

	/** Gives a seat back. */
	void remove(String list, int year, String projectId, String reason, @Nullable String replacementId, LocalDate on) {
		if (!this.seats.containsKey(projectId)) {
			throw Refusal.of(StewardshipRefusal.MAJOR_NOT_LISTED, "projectId").asException();
		}
		ProjectDecider.requireNotBefore(this.lastChange, on);
		AggregateLifecycle.apply(new MajorProjectRemoved(list, year, projectId, reason, replacementId, on));
	}

	@EventSourcingHandler
	void evolve(MajorListEvent event) {
		this.listId = event.subject();
		this.lastChange = event.occurredOn();
		switch (event) {
			case MajorProjectDesignated it ->
				this.seats.put(it.selection().projectId(), new Seat(it.selection(), it.occurredOn()));
			case MajorProjectRemoved it -> this.seats.remove(it.projectId());
		}
	}

}
