package org.diaodu.query.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;

/**
 * A node of a project from a day on.
 *
 * @param from the day since which all of this is so
 * @param meaning while it is achieved, what it means to the rules
 * @param permitId the permit that proves it, null when another fact does
 * @param missedOn the day that passed without it, until a new one is set
 * @param decisionReference the decision by which its day was last moved beyond the rule
 */
record Standing(LocalDate from, NodeState state, @Nullable NodeMeaning meaning, @Nullable String permitId,
		@Nullable LocalDate originalOn, @Nullable LocalDate baselinedOn, @Nullable LocalDate plannedOn,
		@Nullable LocalDate forecastOn, @Nullable LocalDate achievedOn, @Nullable LocalDate missedOn, int changes,
		int extendedDays, List<NodeEvidence> evidence, @Nullable String reason, @Nullable String decisionReference) {

	Standing {
		evidence = List.copyOf(evidence);
	}

	/** Nothing is known of it but the day something will be. */
	static Standing unknown(LocalDate from) {
		return new Standing(from, NodeState.OPEN, null, null, null, null, null, null, null, null, 0, 0, List.of(), null,
				null);
	}

	Standing from(LocalDate day) {
		return new Standing(day, this.state, this.meaning, this.permitId, this.originalOn, this.baselinedOn,
				this.plannedOn, this.forecastOn, this.achievedOn, this.missedOn, this.changes, this.extendedDays,
				this.evidence, this.reason, this.decisionReference);
	}

	Standing planned(LocalDate on) {
		return new Standing(this.from, this.state, this.meaning, this.permitId, this.originalOn, this.baselinedOn, on,
				this.forecastOn, this.achievedOn, null, this.changes, this.extendedDays, this.evidence, this.reason,
				this.decisionReference);
	}

	Standing baselined(LocalDate on) {
		return new Standing(this.from, this.state, this.meaning, this.permitId,
				(this.originalOn != null) ? this.originalOn : on, on, on, this.forecastOn, this.achievedOn,
				this.missedOn, this.changes, this.extendedDays, this.evidence, this.reason, this.decisionReference);
	}

	/**
	 * Its day was moved.
	 * @param original what was promised first, also where no version of the plan says so
	 */
	Standing moved(LocalDate original, LocalDate on, int change, int extended, String why, @Nullable String decision) {
		return new Standing(this.from, this.state, this.meaning, this.permitId,
				(this.originalOn != null) ? this.originalOn : original, this.baselinedOn, on, this.forecastOn,
				this.achievedOn, null, change, extended, this.evidence, why, decision);
	}

	Standing forecast(LocalDate on, @Nullable String why) {
		return new Standing(this.from, this.state, this.meaning, this.permitId, this.originalOn, this.baselinedOn,
				this.plannedOn, on, this.achievedOn, this.missedOn, this.changes, this.extendedDays, this.evidence,
				(why != null) ? why : this.reason, this.decisionReference);
	}

	Standing achieved(LocalDate on, @Nullable NodeMeaning what, @Nullable String permit, List<NodeEvidence> proof,
			@Nullable String note) {
		return new Standing(this.from, NodeState.ACHIEVED, what, permit, this.originalOn, this.baselinedOn,
				this.plannedOn, this.forecastOn, on, null, this.changes, this.extendedDays, proof, note,
				this.decisionReference);
	}

	Standing skipped(String why) {
		return new Standing(this.from, NodeState.SKIPPED, null, null, this.originalOn, this.baselinedOn, this.plannedOn,
				this.forecastOn, null, null, this.changes, this.extendedDays, List.of(), why, this.decisionReference);
	}

	Standing reopened(String why) {
		return new Standing(this.from, NodeState.OPEN, null, null, this.originalOn, this.baselinedOn, this.plannedOn,
				this.forecastOn, null, this.missedOn, this.changes, this.extendedDays, List.of(), why,
				this.decisionReference);
	}

	Standing missed(LocalDate on) {
		return new Standing(this.from, this.state, this.meaning, this.permitId, this.originalOn, this.baselinedOn,
				this.plannedOn, this.forecastOn, this.achievedOn, on, this.changes, this.extendedDays, this.evidence,
				this.reason, this.decisionReference);
	}

}
