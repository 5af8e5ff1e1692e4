package org.diaodu.kernel.lifecycle.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.permit.ApprovalPhase;
import org.diaodu.kernel.project.Stage;

/**
 * A node of a project on a day: what was promised, what is expected, what was reached.
 *
 * @param name null when the catalogue of the day has no such node any more
 * @param originalOn the day promised first, kept for ever; null while the plan is free
 * @param baselinedOn its day in the last version of the plan
 * @param plannedOn its day now
 * @param missedOn the day that passed without it; null unless a new one is owed
 * @param changes how often its frozen day was moved
 * @param extendedDays beyond the original
 * @param reason of the last change, or what was said with it
 * @param decisionReference the decision of a higher tier by which its day was last moved
 * beyond the rule, null when the rule allowed it
 * @param desk null once it is reached or left out
 */
public record NodeView(String code, @Nullable String name, @Nullable Stage stage, @Nullable ApprovalPhase phase,
		@Nullable NodeMeaning meaning, boolean gate, List<String> permitCodes, @Nullable String authority,
		@Nullable String departmentId, @Nullable String departmentName, NodeState state, @Nullable LocalDate originalOn,
		@Nullable LocalDate baselinedOn, @Nullable LocalDate plannedOn, @Nullable LocalDate forecastOn,
		@Nullable LocalDate achievedOn, @Nullable LocalDate missedOn, int changes, int extendedDays,
		List<NodeEvidence> evidence, @Nullable String reason, @Nullable String decisionReference,
		@Nullable DeskView desk) {

	public NodeView {
		permitCodes = List.copyOf(permitCodes);
		evidence = List.copyOf(evidence);
	}

}
