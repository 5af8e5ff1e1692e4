package org.diaodu.command.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.project.TierRule.Assessment;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.event.TierThresholdsAdopted;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.project.event.ProjectEvent;
import org.diaodu.kernel.project.event.ProjectTiersChanged;

/**
 * Judges the tiers by the thresholds in force on the day something occurred; when others
 * came into force between that day and today, by each of them in turn, so that a late
 * report leaves the tiers of today right.
 */
@Clause({ "F-002", "F-034" })
final class TierJudgement {

	private TierJudgement() {
	}

	/**
	 * The changes of tiers.
	 * @param present null when they were never judged: the first judgement is recorded
	 * even when it finds a lead
	 */
	static List<ProjectEvent> judge(String projectId, @Nullable Assessment present, ProjectFacts facts,
			TierChangeCause cause, LocalDate occurredOn, DecisionContext context) {
		TierThresholdsAdopted first = context.directory().thresholdsOn(occurredOn);
		if (first == null) {
			throw Refusal.of(PolicyRefusal.POLICY_MISSING_FOR_DATE, "occurredOn")
				.with("date", occurredOn)
				.asException();
		}
		List<ProjectEvent> changes = new ArrayList<>();
		Assessment before = present;
		LocalDate today = context.today();
		for (TierThresholdsAdopted version : context.directory().thresholds()) {
			boolean later = version.effectiveFrom().isAfter(first.effectiveFrom());
			if (!version.equals(first) && (!later || version.effectiveFrom().isAfter(today))) {
				continue;
			}
			Assessment after = TierRule.assess(facts, version);
			if (!after.equals(before)) {
				Assessment known = (before != null) ? before : Assessment.LEAD;
				changes.add(new ProjectTiersChanged(projectId, known.tiers(), after.tiers(), after.counted(),
						facts.amounts().total(), later ? TierChangeCause.THRESHOLDS_ADOPTED : cause, version.version(),
						later ? version.effectiveFrom() : occurredOn));
			}
			before = after;
		}
		return changes;
	}

}
