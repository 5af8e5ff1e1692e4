package org.diaodu.query.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;

/**
 * A node of a project from a day on.
 *
 * @param from the day since which all of this is so
 * @param meaning while it is achieved, what it means to the rules
 * @param permitId the permit that proves it, null when another fact does
 * @param missedOn the day that passed without it, until a new one is set
 * @param decisionReference the decision by which its day was last moved beyond the rule
 * @param statedOn the day the facts state for it, null while they state none
 * @param setOn the day on which the first day was promised, null while none was
 * @param extensions how often the promised day was moved to a later one
 */
record Standing(LocalDate from, NodeState state, @Nullable NodeMeaning meaning, @Nullable String permitId,
		@Nullable LocalDate originalOn, @Nullable LocalDate baselinedOn, @Nullable LocalDate plannedOn,
		@Nullable LocalDate forecastOn, @Nullable LocalDate achievedOn, @Nullable LocalDate missedOn, int changes,
		int extendedDays, List<NodeEvidence> evidence, @Nullable String reason, @Nullable String decisionReference,
		@Nullable LocalDate statedOn, @Nullable LocalDate setOn, int extensions) {

	Standing {
		evidence = List.copyOf(evidence);
	}

	/** Nothing is known of it but the day something will be. */
	static Standing unknown(LocalDate from) {
		return new Standing(from, NodeState.OPEN, null, null, null, null, null, null, null, null, 0, 0, List.of(), null,
				null, null, null, 0);
	}

	Standing from(LocalDate day) {
		return new Standing(day, this.state, this.meaning, this.permitId, this.originalOn, this.baselinedOn,
				this.plannedOn, this.forecastOn, this.achievedOn, this.missedOn, this.changes, this.extendedDays,
				this.evidence, this.reason, this.decisionReference, this.statedOn, this.setOn, this.extensions);
	}

	/** The facts state its day from a day on, or state it no more. */
	Standing stated(@Nullable LocalDate on, LocalDate since) {
		return new Standing(this.from, this.state, this.meaning, this.permitId, this.originalOn, this.baselinedOn,
				this.plannedOn, this.forecastOn, this.achievedOn, this.missedOn, this.changes, this.extendedDays,
				this.evidence, this.reason, this.decisionReference, on, (this.originalOn != null) ? this.setOn : since,
				this.extensions);
	}

	/** Whether nothing was promised for it but what the facts state. */
	private boolean isPromisedByTheFacts() {
		return this.statedOn != null && this.originalOn == null;
	}

	/** What was promised first: by the plan, or a move, or until then by the facts. */
	@Nullable LocalDate promisedFirst() {
		return isPromisedByTheFacts() ? this.statedOn : this.originalOn;
	}

	/** The day it is due: as planned, be it in a draft, or else as the facts state. */
	@Nullable LocalDate dueOn() {
		return (this.plannedOn != null) ? this.plannedOn : this.statedOn;
	}

	Standing planned(LocalDate on, @Nullable String why) {
		return new Standing(this.from, this.state, this.meaning, this.permitId, this.originalOn, this.baselinedOn, on,
				this.forecastOn, this.achievedOn, null, this.changes, this.extendedDays, this.evidence,
				(why != null) ? why : this.reason, this.decisionReference, this.statedOn, this.setOn, this.extensions);
	}

	/** Frozen in a version of the plan of a day. */
	Standing baselined(LocalDate on, LocalDate since) {
		return new Standing(this.from, this.state, this.meaning, this.permitId,
				(this.originalOn != null) ? this.originalOn : on, on, on, this.forecastOn, this.achievedOn,
				this.missedOn, this.changes, this.extendedDays, this.evidence, this.reason, this.decisionReference,
				this.statedOn, (this.originalOn != null) ? this.setOn : since, this.extensions);
	}

	/** Its day was moved. */
	Standing moved(NodeDateChanged event) {
		boolean promised = this.originalOn != null || this.statedOn != null;
		return new Standing(this.from, this.state, this.meaning, this.permitId,
				(this.originalOn != null) ? this.originalOn : event.originalOn(), this.baselinedOn, event.after(),
				this.forecastOn, this.achievedOn, null, event.change(), event.extendedDays(), this.evidence,
				event.reason(), event.decisionReference(), this.statedOn, promised ? this.setOn : event.occurredOn(),
				this.extensions + (event.after().isAfter(event.before()) ? 1 : 0));
	}

	Standing forecast(LocalDate on, @Nullable String why) {
		return new Standing(this.from, this.state, this.meaning, this.permitId, this.originalOn, this.baselinedOn,
				this.plannedOn, on, this.achievedOn, this.missedOn, this.changes, this.extendedDays, this.evidence,
				(why != null) ? why : this.reason, this.decisionReference, this.statedOn, this.setOn, this.extensions);
	}

	Standing achieved(LocalDate on, @Nullable NodeMeaning what, @Nullable String permit, List<NodeEvidence> proof,
			@Nullable String note) {
		return new Standing(this.from, NodeState.ACHIEVED, what, permit, this.originalOn, this.baselinedOn,
				this.plannedOn, this.forecastOn, on, null, this.changes, this.extendedDays, proof, note,
				this.decisionReference, this.statedOn, this.setOn, this.extensions);
	}

	Standing skipped(String why) {
		return new Standing(this.from, NodeState.SKIPPED, null, null, this.originalOn, this.baselinedOn, this.plannedOn,
				this.forecastOn, null, null, this.changes, this.extendedDays, List.of(), why, this.decisionReference,
				this.statedOn, this.setOn, this.extensions);
	}

	Standing reopened(String why) {
		return new Standing(this.from, NodeState.OPEN, null, null, this.originalOn, this.baselinedOn, this.plannedOn,
				this.forecastOn, null, this.missedOn, this.changes, this.extendedDays, List.of(), why,
				this.decisionReference, this.statedOn, this.setOn, this.extensions);
	}

	Standing missed(LocalDate on) {
		return new Standing(this.from, this.state, this.meaning, this.permitId, this.originalOn, this.baselinedOn,
				this.plannedOn, this.forecastOn, this.achievedOn, on, this.changes, this.extendedDays, this.evidence,
				this.reason, this.decisionReference, this.statedOn, this.setOn, this.extensions);
	}

}
