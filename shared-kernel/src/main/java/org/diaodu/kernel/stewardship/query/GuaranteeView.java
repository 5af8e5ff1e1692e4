package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;

/**
 * A guarantee on a day.
 *
 * @param rank on the day asked for, as best known now
 * @param belowRank whether a major project has a guarantor below the rank it needs
 * @param lastVisitOn null when there was none
 * @param nextVisitDue by the service standard of that day
 * @param daysSinceVisit since the last visit, or since it was taken on
 * @param visitOverdue whether that is more than the standard allows
 */
public record GuaranteeView(ProjectRef project, PersonRef guarantor, String unitId, @Nullable String unitName,
		@Nullable LeaderRank rank, boolean belowRank, LocalDate since, @Nullable LocalDate lastVisitOn,
		@Nullable LocalDate nextVisitDue, int daysSinceVisit, boolean visitOverdue, int openItems, int overdueItems,
		@Nullable String policyVersion) {

}
