package org.diaodu.query.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;
import org.diaodu.kernel.project.Origin;
import org.diaodu.kernel.project.ProjectState;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.query.BoardLightsView;
import org.diaodu.kernel.project.query.BoardRowView;
import org.diaodu.kernel.project.query.BoardStandingView;
import org.diaodu.query.jurisdiction.UnitNames;

/**
 * A row of a board, and the key it is ordered by.
 */
record BoardRow(String projectId, String name, @Nullable String code, @Nullable Family family, @Nullable Level level,
		long amount, @Nullable Stage stage, @Nullable String industryCode, String section, @Nullable String districtId,
		@Nullable String zoneId, @Nullable String constructionDepartmentId, @Nullable String sectorDepartmentId,
		@Nullable String ownerName, Set<Tier> tiers, boolean key, ProjectState state, Attribution.Source source,
		@Nullable Origin origin, int gaps, boolean transferOpen, BoardLightsView lights, Plan plan, long logIndex,
		Instant changedAt, String orderKey) {

	static final String COLUMNS = "project_id, name, project_code, family, level, amount, annual_plan, stage,"
			+ " industry_code, section, district_id, zone_id, construction_department_id, sector_department_id,"
			+ " owner_name, tiers, state, source, origin_list, origin_row, gaps, transfer_open, light_overall,"
			+ " light_start, light_progress, light_funds, light_statistics, light_obstacle, pool, percent,"
			+ " invested_this_year, reported_on, annual_plans, next_due, log_index, changed_at";

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * Plan and progress as stored; what they say depends on the day.
	 *
	 * @param ofNoYear a plan whose year nobody stated
	 * @param byYear the others, as {@link PlanFold#plans} writes them
	 */
	record Plan(@Nullable Long ofNoYear, String byYear, @Nullable Integer percent, @Nullable Long investedThisYear,
			@Nullable LocalDate reportedOn, @Nullable LocalDate nextDue, String pool) {

		private @Nullable Long on(LocalDate day) {
			Long ofYear = PlanFold.planOf(this.byYear, day.getYear());
			return (ofYear != null) ? ofYear : this.ofNoYear;
		}

		private BoardStandingView view(LocalDate day) {
			boolean thisYear = this.reportedOn != null && this.reportedOn.getYear() == day.getYear();
			Long invested = thisYear ? this.investedThisYear : null;
			return new BoardStandingView(this.percent, (invested != null) ? Hundredths.amount(invested) : null,
					this.reportedOn, share(invested, on(day)), this.nextDue,
					this.nextDue != null && this.nextDue.isBefore(day),
					this.pool.isEmpty() ? null : Pool.valueOf(this.pool));
		}

		/** Nothing reported this year is nothing invested. */
		private static @Nullable BigDecimal share(@Nullable Long invested, @Nullable Long planned) {
			if (planned == null || planned <= 0) {
				return null;
			}
			return HUNDRED.multiply(BigDecimal.valueOf((invested != null) ? invested : 0))
				.divide(BigDecimal.valueOf(planned), 2, RoundingMode.HALF_UP);
		}

	}

	/** With the names units have on a day. */
	BoardRowView view(UnitNames names, LocalDate day) {
		Long planned = this.plan.on(day);
		return new BoardRowView(this.projectId, this.name, this.code, this.family, this.level,
				Hundredths.amount(this.amount), (planned != null) ? Hundredths.amount(planned) : null, this.stage,
				this.industryCode, this.section.isEmpty() ? null : this.section, this.districtId,
				names.on(this.districtId, day), this.zoneId, names.on(this.zoneId, day), this.constructionDepartmentId,
				names.on(this.constructionDepartmentId, day), this.sectorDepartmentId,
				names.on(this.sectorDepartmentId, day), this.ownerName, this.tiers, this.key, this.state, this.source,
				this.origin, this.gaps, this.transferOpen, this.lights, this.plan.view(day), this.logIndex,
				this.changedAt);
	}

	static BoardRow read(ResultSet row, int number) throws SQLException {
		String family = row.getString("family");
		String level = row.getString("level");
		String list = row.getString("origin_list");
		return new BoardRow(row.getString("project_id"), row.getString("name"), row.getString("project_code"),
				(family != null) ? Family.valueOf(family) : null, (level != null) ? Level.valueOf(level) : null,
				row.getLong("amount"), BoardReader.stage(row.getString("stage")), row.getString("industry_code"),
				row.getString("section"), row.getString("district_id"), row.getString("zone_id"),
				row.getString("construction_department_id"), row.getString("sector_department_id"),
				row.getString("owner_name"), tiers(row.getString("tiers")), row.getBoolean("is_key"),
				ProjectState.valueOf(row.getString("state")), Attribution.Source.valueOf(row.getString("source")),
				(list != null) ? new Origin(list, row.getString("origin_row")) : null, row.getInt("gaps"),
				row.getBoolean("transfer_open"), lights(row), plan(row), row.getLong("log_index"),
				row.getTimestamp("changed_at").toInstant(), row.getString("order_key"));
	}

	private static Plan plan(ResultSet row) throws SQLException {
		return new Plan(row.getObject("annual_plan", Long.class), row.getString("annual_plans"),
				row.getObject("percent", Integer.class), row.getObject("invested_this_year", Long.class),
				row.getObject("reported_on", LocalDate.class), row.getObject("next_due", LocalDate.class),
				row.getString("pool"));
	}

	private static BoardLightsView lights(ResultSet row) throws SQLException {
		return new BoardLightsView(colour(row, "light_overall"), colour(row, "light_start"),
				colour(row, "light_progress"), colour(row, "light_funds"), colour(row, "light_statistics"),
				colour(row, "light_obstacle"));
	}

	private static LightColour colour(ResultSet row, String column) throws SQLException {
		return LightColour.valueOf(row.getString(column));
	}

	private static Set<Tier> tiers(String joined) {
		return joined.isEmpty() ? Set.of()
				: Arrays.stream(joined.split(",")).map(Tier::valueOf).collect(Collectors.toUnmodifiableSet());
	}

}
