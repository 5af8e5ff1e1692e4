package org.diaodu.kernel.project.query;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.value.WanYuan;

/**
 * A project on a board. Names of units are those of today.
 *
 * @param totalInvestment 万元, null when unknown (leads only)
 * @param annualPlan 万元, of this year; of a list that names no year, whatever it says
 * @param section GB/T 4754 section letter
 * @param key whether this board schedules it with emphasis (重点)
 * @param source whether its registration was witnessed here or imported
 * @param gapCount number of facts it lacks
 * @param transferOpen whether a territory transfer awaits consent
 * @param logIndex of its last change
 * @param changedAt when its last change was recorded
 */
public record BoardRowView(String projectId, String name, @Nullable String projectCode, @Nullable Family family,
		@Nullable Level level, @Nullable WanYuan totalInvestment, @Nullable WanYuan annualPlan, @Nullable Stage stage,
		@Nullable String industryCode, @Nullable String section, @Nullable String districtId,
		@Nullable String districtName, @Nullable String zoneId, @Nullable String zoneName,
		@Nullable String constructionDepartmentId, @Nullable String constructionDepartmentName,
		@Nullable String sectorDepartmentId, @Nullable String sectorDepartmentName, @Nullable String ownerName,
		Set<Tier> tiers, boolean key, ProjectState state, Attribution.Source source, @Nullable Origin origin,
		int gapCount, boolean transferOpen, BoardLightsView lights, BoardStandingView standing, long logIndex,
		Instant changedAt) {

	public BoardRowView {
		tiers = Set.copyOf(tiers);
	}

}
