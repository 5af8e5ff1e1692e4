package org.diaodu.query.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Tier;

/**
 * The row of a project: what boards filter, order and show.
 */
final class ProjectRow {

	/** Sorts after every GB/T 2260 code. */
	private static final String NO_DISTRICT = "~";

	static final String COLUMNS = "project_id, name, name_key, search_text, project_code, family, level,"
			+ " amount, annual_plan, stage, industry_code, section, district_id, district_code, zone_id,"
			+ " construction_department_id, sector_department_id, owner_code, owner_name, tiers, counted, on_zone,"
			+ " on_district, on_department, on_city, district_key, any_key, state, source, origin_list, origin_row,"
			+ " gaps, transfer_open, offered_to, light_overall, light_start, light_progress, light_funds,"
			+ " light_statistics, light_obstacle, pool, percent, invested_this_year, reported_on, annual_plans,"
			+ " next_due, longitude_e6, latitude_e6, log_index, changed_at";

	static final String TYPES = "text text text text text text text int8 int8 text text text text text"
			+ " text text text text text text bool bool bool bool bool bool bool text text text text int4 bool text"
			+ " text text text text text text text int4 int8 date text date int4 int4 int8 timestamptz";

	private static final int DECIMALS = 6;

	private ProjectRow() {
	}

	/** The values, in the order of the columns. */
	static @Nullable Object[] of(ProjectFold project, BoardWriter.Before before) {
		Map<String, String> districtCodes = before.districtCodes();
		ProjectFacts facts = project.facts();
		String district = facts.districtId();
		boolean active = project.counted;
		LightsFold lights = project.lights;
		PlanFold plan = project.plan;
		PlanFold.Report report = plan.report;
		return new @Nullable Object[] { project.projectId, facts.name(), project.nameKey(), project.searchText(),
				project.code, name(facts.family()), name(facts.level()), Hundredths.of(facts.amounts().total()),
				namesNoYear(facts) ? Hundredths.of(facts.amounts().annualPlan()) : null, project.stageName(),
				project.industryCode, (project.section != null) ? project.section : "", district,
				(district != null) ? districtCodes.getOrDefault(district, NO_DISTRICT) : NO_DISTRICT, facts.zoneId(),
				facts.constructionDepartmentId(), project.sectorDepartmentId, project.ownerCode, project.ownerName,
				project.tiers.stream().map(Enum::name).sorted().collect(Collectors.joining(",")), active,
				active && project.tiers.contains(Tier.ZONE), project.onDistrictBoard(),
				active && project.tiers.contains(Tier.DEPARTMENT), active && project.tiers.contains(Tier.CITY),
				project.districtKey(), project.anyKey(), project.state.name(), project.source.name(),
				(project.origin != null) ? project.origin.list() : null,
				(project.origin != null) ? project.origin.rowKey() : null, project.gaps().size(),
				project.transfer != null, (project.transfer != null) ? project.transfer.toDistrictId() : null,
				lights.overall().name(), lights.of(Light.START).name(), lights.of(Light.PROGRESS).name(),
				lights.of(Light.FUNDS).name(), lights.of(Light.STATISTICS).name(), lights.of(Light.OBSTACLE).name(),
				(plan.pool != null && project.state == ProjectState.ACTIVE) ? plan.pool.name() : "",
				(report != null) ? report.percent() : null, (report != null) ? report.investedThisYear() : null,
				text((report != null) ? report.on() : null), plan.plans(facts.amounts()),
				text(plan.nextDue(facts, before.startNodes())), millionths(facts.place(), facts.place().longitude()),
				millionths(facts.place(), facts.place().latitude()), project.logIndex,
				String.valueOf(project.changedAt) };
	}

	/** A list may state a plan without saying of which year. */
	private static boolean namesNoYear(ProjectFacts facts) {
		return facts.amounts().annualPlan() != null && facts.amounts().annualPlanYear() == null;
	}

	/** Half a place is none. */
	private static @Nullable Integer millionths(Place place, @Nullable BigDecimal degrees) {
		return (degrees != null && place.longitude() != null && place.latitude() != null)
				? degrees.movePointRight(DECIMALS).setScale(0, RoundingMode.HALF_UP).intValueExact() : null;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

}
