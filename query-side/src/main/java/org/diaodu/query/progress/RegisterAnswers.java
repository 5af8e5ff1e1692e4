package org.diaodu.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.progress.TimeOfYear;
import org.diaodu.kernel.progress.query.DistrictFreshnessView;
import org.diaodu.kernel.progress.query.FindFreshnessSummary;
import org.diaodu.kernel.progress.query.FreshnessPage;
import org.diaodu.kernel.progress.query.FreshnessSummaryView;
import org.diaodu.kernel.progress.query.FreshnessView;
import org.diaodu.kernel.progress.query.ListFreshness;
import org.diaodu.kernel.progress.query.ListPlanVersusActual;
import org.diaodu.kernel.progress.query.ListStops;
import org.diaodu.kernel.progress.query.PlanVersusActualPage;
import org.diaodu.kernel.progress.query.PlanVersusActualView;
import org.diaodu.kernel.progress.query.ProjectStopView;
import org.diaodu.kernel.progress.query.StopPage;
import org.diaodu.kernel.progress.query.StopView;
import org.diaodu.kernel.value.Days;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.Refusals;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Briefs;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.project.Hundredths;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.CountedRows;
import org.diaodu.query.projection.Statement;

/**
 * Answers about many projects: plans against actual, stops, and how fresh what is known
 * is.
 */
@Component
class RegisterAnswers {

	private static final String BEHIND = "BEHIND";

	private static final String LONGEST = "LONGEST";

	private static final String OLDEST = "OLDEST";

	private static final int MONTHS = 12;

	private final ProgressAnswering answering;

	RegisterAnswers(ProgressAnswering answering) {
		this.answering = answering;
	}

	/**
	 * Both as they were at the end of the month: the plan that held then, and what was
	 * invested by then, which is one step into an index of each project.
	 */
	@QueryHandler
	@Clause({ "F-095", "F-114" })
	PlanVersusActualPage answer(ListPlanVersusActual query) {
		PageSize.check(query.first());
		if (query.year() < Days.FIRST.getYear() || query.year() > Days.LAST.getYear()) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "year")
				.with("lowest", Days.FIRST.getYear())
				.with("highest", Days.LAST.getYear()));
		}
		if (query.month() < 1 || query.month() > MONTHS) {
			throw Refusals.refuse(
					Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "month").with("lowest", 1).with("highest", MONTHS));
		}
		LocalDate end = YearMonth.of(query.year(), query.month()).atEndOfMonth();
		return this.answering.answer(query.caller(), query.awaitIndex(), (ledger) -> {
			Statement statement = new Statement()
				.add("WITH actual AS (SELECT " + Briefs.COLUMNS
						+ ", l.amount AS planned, l.goals, coalesce(a.invested, 0) AS invested"
						+ " FROM {progress_money} l JOIN {progress_project} p ON p.project_id = l.project_id"
						+ " LEFT JOIN LATERAL (SELECT CASE WHEN r.occurred_on >= ? THEN r.invested_this_year ELSE 0 END"
						+ " AS invested FROM {progress_report} r WHERE r.project_id = l.project_id AND r.in_force"
						+ " AND r.occurred_on <= ? ORDER BY r.occurred_on DESC, r.place DESC LIMIT 1) a ON true"
						+ " WHERE l.year = ? AND l.kind = 'INVESTMENT' AND l.from_day <= ? AND l.until_day > ?"
						+ " AND p.state = 'ACTIVE'", LocalDate.of(query.year(), 1, 1), end, query.year(), end, end)
				.and(ledger.inScope())
				.and(district(query.districtId()))
				.add("), hit AS (SELECT *, CASE WHEN planned > 0 THEN round(invested * 10000.0 / planned)::bigint"
						+ " ELSE 9223372036854775807 END AS share FROM actual");
			if (query.behindOnly()) {
				statement.add(" WHERE planned > 0 AND invested * 12 < planned * ?", complete(query, ledger));
			}
			statement.add(") SELECT n.*, p.* FROM (SELECT count(*) AS total, coalesce(sum(planned), 0) AS planned_sum,"
					+ " coalesce(sum(invested), 0) AS invested_sum FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), BEHIND);
				statement.add(" WHERE (share, project_id) > (?, ?)", seen.number(), seen.id());
			}
			statement.add(" ORDER BY share, project_id LIMIT ?) p ON true ORDER BY share, project_id",
					query.first() + 1);
			List<Actual> found = ledger.list(statement, RegisterAnswers::actual);
			return plans(ledger, query, found);
		});
	}

	/** A month that runs is not over: lights count alike (ADR 0082). */
	private static int complete(ListPlanVersusActual query, ProgressAnswering.Ledger ledger) {
		return TimeOfYear.monthsComplete(YearMonth.of(query.year(), query.month()), ledger.today());
	}

	/** Each row tells the sums of all pages; one without a project tells nothing else. */
	private static PlanVersusActualPage plans(ProgressAnswering.Ledger ledger, ListPlanVersusActual query,
			List<Actual> found) {
		List<Planned> all = found.stream().map(Actual::row).filter(Objects::nonNull).toList();
		List<Planned> rows = (all.size() > query.first()) ? all.subList(0, query.first()) : all;
		UnitNames units = units(ledger, rows.stream().map(Planned::project).toList());
		Actual sums = found.getFirst();
		return new PlanVersusActualPage(
				rows.stream()
					.map((row) -> new PlanVersusActualView(row.project().named(units, ledger.today()),
							YearPlans.view(YearMonth.of(query.year(), query.month()), complete(query, ledger),
									Hundredths.known(row.planned()), row.goals(), Hundredths.known(row.invested()))))
					.toList(),
				rows.stream()
					.map((row) -> new Cursor(BEHIND, row.project().projectId(), Long.toString(row.share())).encode())
					.toList(),
				all.size() > query.first(), sums.total(), sums.planned(), sums.invested(), ledger.basis());
	}

	private static Actual actual(ResultSet row, int number) throws SQLException {
		Planned planned = (row.getString("project_id") != null) ? new Planned(Briefs.of(row), row.getLong("planned"),
				row.getString("goals"), row.getLong("invested"), row.getLong("share")) : null;
		return new Actual(planned, row.getLong("total"), sum(row, "planned_sum"), sum(row, "invested_sum"));
	}

	private static WanYuan sum(ResultSet row, String column) throws SQLException {
		return new WanYuan(row.getBigDecimal(column).movePointLeft(2));
	}

	@QueryHandler
	@Clause({ "F-113", "F-134" })
	StopPage answer(ListStops query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), (ledger) -> {
			LocalDate day = (query.asOf() != null) ? query.asOf() : ledger.today();
			Condition filter = query.openOnly() ? StopReader.lasts(day) : Condition.TRUE.and("s.stopped_on <= ?", day);
			if (query.overdueOnly()) {
				filter = filter.and(StopReader.overdue(day));
			}
			if (query.cause() != null) {
				filter = filter.and("s.cause = ?", query.cause().name());
			}
			Statement statement = new Statement()
				.add("WITH hit AS (SELECT " + Briefs.COLUMNS + ", " + StopReader.COLUMNS
						+ " FROM {progress_stop} s JOIN {progress_project} p ON p.project_id = s.project_id"
						+ " WHERE p.state = 'ACTIVE'")
				.and(filter)
				.and(ledger.inScope())
				.and(district(query.districtId()))
				.add(") SELECT n.total, p.* FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), LONGEST);
				List<String> key = seen.parts(2);
				LocalDate stoppedOn = new Cursor(LONGEST, seen.id(), key.getFirst()).day();
				statement.add(" WHERE (stopped_on, project_id, stop_id) > (?, ?, ?)", stoppedOn, seen.id(),
						key.getLast());
			}
			statement.add(" ORDER BY stopped_on, project_id, stop_id LIMIT ?) p ON true"
					+ " ORDER BY stopped_on, project_id, stop_id", query.first() + 1);
			CountedRows<Stopped> page = ledger.page(statement, "stop_id", query.first(),
					(row, number) -> new Stopped(Briefs.of(row), StopReader.view(row, day)));
			UnitNames units = units(ledger, page.rows().stream().map(Stopped::project).toList());
			return new StopPage(
					page.rows()
						.stream()
						.map((row) -> new ProjectStopView(row.project().named(units, day), row.stop()))
						.toList(),
					page.rows()
						.stream()
						.map((row) -> new Cursor(LONGEST, row.project().projectId(),
								row.stop().stoppedOn() + "|" + row.stop().stopId())
							.encode())
						.toList(),
					page.hasNext(), page.total(), ledger.basis());
		});
	}

	@QueryHandler
	@Clause("F-095")
	FreshnessPage answer(ListFreshness query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), (ledger) -> {
			LocalDate today = ledger.today();
			Integer updateDays = ledger.updateDays();
			Statement statement = new Statement()
				.add("WITH hit AS (SELECT " + Briefs.COLUMNS + ", " + Quality.COLUMNS
						+ " FROM {progress_project} p WHERE p.counted AND p.state = 'ACTIVE'", today.getYear(),
						today.getYear())
				.and(ledger.inScope())
				.and(district(query.districtId()));
			if (query.lateOnly()) {
				statement.add(" AND p.touched_on < ?", Quality.notLateFrom(updateDays, today));
			}
			statement
				.add(") SELECT n.total, p.* FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), OLDEST);
				statement.add(" WHERE (touched_on, project_id) > (?, ?)", seen.day(), seen.id());
			}
			statement.add(" ORDER BY touched_on, project_id LIMIT ?) p ON true ORDER BY touched_on, project_id",
					query.first() + 1);
			CountedRows<Known> page = ledger.page(statement, "project_id", query.first(),
					(row, number) -> new Known(Briefs.of(row), Quality.of(row)));
			UnitNames units = units(ledger, page.rows().stream().map(Known::project).toList());
			return new FreshnessPage(
					page.rows()
						.stream()
						.map((row) -> new FreshnessView(row.project().named(units, today),
								row.quality().view(updateDays, today)))
						.toList(),
					page.rows()
						.stream()
						.map((row) -> new Cursor(OLDEST, row.project().projectId(),
								row.quality().touchedOn().toString())
							.encode())
						.toList(),
					page.hasNext(), page.total(), ledger.basis());
		});
	}

	@QueryHandler
	@Clause("F-095")
	FreshnessSummaryView answer(FindFreshnessSummary query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), (ledger) -> {
			LocalDate today = ledger.today();
			Integer updateDays = ledger.updateDays();
			LocalDate notLate = Quality.notLateFrom(updateDays, today);
			List<District> rows = ledger.list(new Statement().add(
					"SELECT p.district_id, count(*) AS projects, count(*) FILTER (WHERE p.current_on IS NULL) AS without,"
							+ " count(*) FILTER (WHERE p.touched_on < ?) AS late, sum(" + Quality.GAPS + ") AS missing"
							+ " FROM {progress_project} p WHERE p.counted AND p.state = 'ACTIVE'",
					notLate, today.getYear(), today.getYear(), notLate)
				.and(ledger.inScope())
				.add(" GROUP BY p.district_id"), RegisterAnswers::districtRow);
			UnitNames units = ledger.units(rows.stream().<@Nullable String>map(District::districtId).toList());
			return new FreshnessSummaryView(rows.stream()
				.sorted(Comparator.comparing((row) -> order(units, row.districtId(), today)))
				.map((row) -> new DistrictFreshnessView(row.districtId(), units.on(row.districtId(), today),
						row.projects(), row.without(), row.late(), Quality.complete(row.missing(), row.projects())))
				.toList(), updateDays, ledger.basis());
		});
	}

	/** By GB/T 2260 code; what has none, by id; the unknown last. */
	private static String order(UnitNames units, @Nullable String districtId, LocalDate day) {
		if (districtId == null) {
			return "~~";
		}
		String code = units.codeOn(districtId, day);
		return (code != null) ? code : "~" + districtId;
	}

	private static Condition district(@Nullable String districtId) {
		return (districtId != null) ? Condition.equal("p.district_id", districtId) : Condition.TRUE;
	}

	private static UnitNames units(ProgressAnswering.Ledger ledger, List<Briefs> projects) {
		return ledger.units(projects.stream().<@Nullable String>map(Briefs::districtId).toList());
	}

	private static District districtRow(ResultSet row, int number) throws SQLException {
		return new District(row.getString("district_id"), row.getLong("projects"), row.getLong("without"),
				row.getLong("late"), row.getLong("missing"));
	}

	private record Actual(@Nullable Planned row, long total, WanYuan planned, WanYuan invested) {
	}

	private record Planned(Briefs project, long planned, @Nullable String goals, long invested, long share) {
	}

	private record Stopped(Briefs project, StopView stop) {
	}

	private record Known(Briefs project, Quality quality) {
	}

	private record District(@Nullable String districtId, long projects, long without, long late, long missing) {
	}

}
