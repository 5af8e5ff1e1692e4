package org.diaodu.query.permit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.permit.PermitGrouping;
import org.diaodu.kernel.permit.PermitState;
import org.diaodu.kernel.permit.query.FindPermitPerformance;
import org.diaodu.kernel.permit.query.PermitFiguresView;
import org.diaodu.kernel.permit.query.PermitPerformanceView;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.QueryDatabase;

/**
 * Actual against committed and statutory days (F-084), of permits that ended in some
 * months: issued, refused, or void after they were accepted, so that none is late and
 * counted nowhere. What that costs depends on how many months are asked for, not on how
 * long the city has been issuing permits.
 */
@Component
class PerformanceAnswers {

	/** As many months as may be asked for at once. */
	private static final int MOST_MONTHS = 60;

	/** Late by what was used, or found passed: no standstill told later undoes it. */
	private static final String LATE_COMMITTED = "(days_used > committed_days OR committed_exceeded_on IS NOT NULL)";

	private static final String LATE_STATUTORY = "(days_used > statutory_days OR statutory_exceeded_on IS NOT NULL)";

	private static final String FIGURES = " unit, count(*) FILTER (WHERE number IS NOT NULL) AS issued,"
			+ " count(*) FILTER (WHERE state = '" + PermitState.REFUSED + "') AS refused,"
			+ " count(*) FILTER (WHERE number IS NULL AND state = '" + PermitState.VOID
			+ "') AS voided, round(avg(days_used), 1) AS mean,"
			+ " round(percentile_cont(0.5) WITHIN GROUP (ORDER BY days_used)::numeric, 1) AS median,"
			+ " round(avg(committed_days), 1) AS mean_committed, round(avg(statutory_days), 1) AS mean_statutory,"
			+ " count(*) FILTER (WHERE " + LATE_COMMITTED + ") AS late_committed," + " count(*) FILTER (WHERE "
			+ LATE_STATUTORY + ") AS late_statutory,"
			+ " round(100.0 * count(*) FILTER (WHERE CASE WHEN committed_days IS NULL THEN " + LATE_STATUTORY + " ELSE "
			+ LATE_COMMITTED + " END) / count(*), 1)" + " AS late_share";

	private final Answering answering;

	private final QueryDatabase database;

	PerformanceAnswers(Answering answering, QueryDatabase database) {
		this.answering = answering;
		this.database = database;
	}

	@QueryHandler
	@Clause({ "F-028", "F-084" })
	PermitPerformanceView answer(FindPermitPerformance query) {
		LocalDate from = query.from().withDayOfMonth(1);
		LocalDate last = query.to().withDayOfMonth(1);
		if (last.isBefore(from) || ChronoUnit.MONTHS.between(from, last) >= MOST_MONTHS) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "to"));
		}
		return this.answering.answer(query.caller(), query.awaitIndex(), PermitProjection.NAME, (reading) -> {
			PermitReader reader = new PermitReader(reading, this.database.jdbc());
			Condition wanted = new Condition("ended_month >= ? AND ended_month <= ?", List.of(from, last))
				.and(PermitReader.visible(reading.scope()))
				.and(PermitReader.equalOrAny("code", query.permitCode()))
				.and(PermitReader.equalOrAny("department_id", query.departmentId()))
				.and(PermitReader.equalOrAny("district_id", query.districtId()));
			String groups = groups(query);
			List<Figures> rows = reader.list("SELECT " + groups + FIGURES + " FROM {permit} WHERE ", wanted,
					" GROUP BY " + groups + " unit ORDER BY " + groups + " unit", List.of(),
					(row, number) -> figures(row, query));
			return new PermitPerformanceView(from, last.plusMonths(1).minusDays(1),
					views(rows, reader, reading.today()), reader.basis());
		});
	}

	/** Columns of the groups asked for, each with a comma behind it. */
	private static String groups(FindPermitPerformance query) {
		StringBuilder columns = new StringBuilder();
		for (PermitGrouping grouping : PermitGrouping.values()) {
			if (query.by().contains(grouping)) {
				columns.append(column(grouping)).append(", ");
			}
		}
		return columns.toString();
	}

	private static String column(PermitGrouping grouping) {
		return switch (grouping) {
			case PERMIT -> "code";
			case DEPARTMENT -> "department_id";
			case DISTRICT -> "district_id";
			case MONTH -> "ended_month";
		};
	}

	private static List<PermitFiguresView> views(List<Figures> rows, PermitReader reader, LocalDate today) {
		List<@Nullable String> unitIds = new ArrayList<>();
		rows.forEach((row) -> {
			unitIds.add(row.departmentId());
			unitIds.add(row.districtId());
		});
		UnitNames units = reader.units(unitIds);
		Map<String, @Nullable String> names = reader
			.permitNames(rows.stream().map(Figures::code).filter(Objects::nonNull).toList());
		return rows.stream()
			.map((row) -> new PermitFiguresView(row.code(), (row.code() != null) ? names.get(row.code()) : null,
					row.departmentId(), units.on(row.departmentId(), today), row.districtId(),
					units.on(row.districtId(), today), row.month(), row.unit(), row.issued(), row.refused(),
					row.voided(), row.mean(), row.median(), row.meanCommitted(), row.meanStatutory(),
					row.lateCommitted(), row.lateStatutory(), row.lateShare()))
			.toList();
	}

	private record Figures(@Nullable String code, @Nullable String departmentId, @Nullable String districtId,
			@Nullable LocalDate month, DayCount unit, long issued, long refused, long voided, BigDecimal mean,
			BigDecimal median, @Nullable BigDecimal meanCommitted, BigDecimal meanStatutory, long lateCommitted,
			long lateStatutory, BigDecimal lateShare) {
	}

	private static Figures figures(ResultSet row, FindPermitPerformance query) throws SQLException {
		return new Figures(query.by().contains(PermitGrouping.PERMIT) ? row.getString("code") : null,
				query.by().contains(PermitGrouping.DEPARTMENT) ? row.getString("department_id") : null,
				query.by().contains(PermitGrouping.DISTRICT) ? row.getString("district_id") : null,
				query.by().contains(PermitGrouping.MONTH) ? row.getObject("ended_month", LocalDate.class) : null,
				DayCount.valueOf(row.getString("unit")), row.getLong("issued"), row.getLong("refused"),
				row.getLong("voided"), row.getBigDecimal("mean"), row.getBigDecimal("median"),
				row.getBigDecimal("mean_committed"), row.getBigDecimal("mean_statutory"), row.getLong("late_committed"),
				row.getLong("late_statutory"), row.getBigDecimal("late_share"));
	}

}
