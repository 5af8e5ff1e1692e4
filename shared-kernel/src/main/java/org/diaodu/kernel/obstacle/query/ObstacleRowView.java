package org.diaodu.kernel.obstacle.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.stewardship.query.PersonRef;

/**
 * An obstacle on a board. Names of units are those of today.
 *
 * @param number without hyphens
 * @param projectName null while the project is not known here
 * @param originalLeadUnitId the unit the first sorting made to lead; for it the report
 * counts in the metrics, whoever leads today
 * @param originalDue no act makes it later, only another calendar (ADR 0220); a merger
 * may make it earlier (ADR 0126)
 * @param due present last day
 * @param provisional whether a day of a year that is not published was counted on
 * @param usedPercent share of the working days that is used, the day that runs counted,
 * standstill left out; above 100 when overdue
 * @param pastOriginalDue whether the original last day is over, standstill left out
 * @param pastDue whether the present last day is over
 * @param letter last letter of the open supervision
 * @param turns whose turn it is
 * @param rating 1 to 5
 * @param closedOn when it was closed, withdrawn or merged
 * @param logIndex of its last change
 * @param changedAt when its last change was recorded
 */
public record ObstacleRowView(String obstacleId, String number, String projectId, @Nullable String projectName,
		@Nullable String districtId, @Nullable String districtName, @Nullable String zoneId, @Nullable String zoneName,
		@Nullable String category, @Nullable String categoryName, @Nullable String itemCode, @Nullable String itemName,
		@Nullable ObstacleScope scope, @Nullable SolvingTier tier, ObstacleStatus status, @Nullable Severity severity,
		@Nullable String leadUnitId, @Nullable String leadUnitName, @Nullable String originalLeadUnitId,
		@Nullable String originalLeadUnitName, @Nullable String coordinatingUnitId,
		@Nullable String coordinatingUnitName, List<ObstacleCooperatorView> cooperators,
		@Nullable LocalDate originalDue, @Nullable LocalDate due, boolean provisional, ObstacleClockState clock,
		@Nullable Integer usedPercent, boolean pastOriginalDue, boolean pastDue, int extensions, int escalations,
		int urges, int returns, int reopenings, boolean supervised, @Nullable LetterColour letter,
		List<ObstacleTurnView> turns, PersonRef reporter, Role reporterRole, String reporterUnitId,
		@Nullable String reporterUnitName, LocalDate reportedOn, @Nullable Integer rating, @Nullable LocalDate closedOn,
		long logIndex, Instant changedAt) {

	public ObstacleRowView {
		cooperators = List.copyOf(cooperators);
		turns = List.copyOf(turns);
	}

}
