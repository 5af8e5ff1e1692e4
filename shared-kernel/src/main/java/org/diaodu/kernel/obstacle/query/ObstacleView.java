package org.diaodu.kernel.obstacle.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.stewardship.query.PersonRef;

/**
 * An obstacle with all that is known of it, its history and clocks apart.
 *
 * @param row as on the board
 * @param reportedItem the sub-item the reporter took it for
 * @param guarantor the leader told at once because work stands still
 * @param workingDays those of the present tier
 * @param extendedDays working days that were added
 * @param standstill working days that do not count
 * @param binding whether it was handed over for good
 * @param awaits the government that must decide
 * @param endReason why it was withdrawn or merged
 * @param mergedIntoId the obstacle it became part of
 * @param absorbed numbers of those that became part of it
 * @param acts what the caller may do now
 */
public record ObstacleView(ObstacleRowView row, String text, String blockedAt, @Nullable String reportedItem,
		@Nullable Severity reportedSeverity, List<String> evidence, @Nullable ScopeRule scopeRule,
		@Nullable String taxonomyVersion, @Nullable PersonRef guarantor, @Nullable Integer workingDays,
		int extendedDays, int standstill, boolean binding, @Nullable ObstacleExtensionView extension,
		@Nullable ObstaclePauseView pause, @Nullable GovernmentBody awaits, @Nullable ObstacleSolutionView solution,
		@Nullable ObstacleRatingView rating, List<ObstacleLetterView> letters, List<ObstacleDecisionView> decisions,
		@Nullable String endReason, @Nullable String mergedIntoId, @Nullable String mergedIntoNumber,
		List<String> absorbed, List<ObstacleAct> acts, Basis basis) {

	public ObstacleView {
		evidence = List.copyOf(evidence);
		letters = List.copyOf(letters);
		decisions = List.copyOf(decisions);
		absorbed = List.copyOf(absorbed);
		acts = List.copyOf(acts);
	}

}
