package org.diaodu.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.evidence.query.CitedEvidenceView;
import org.diaodu.kernel.evidence.query.FindCitedEvidence;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.TimeOfYear;
import org.diaodu.kernel.progress.query.FindProgress;
import org.diaodu.kernel.progress.query.FundsView;
import org.diaodu.kernel.progress.query.ListDraftReports;
import org.diaodu.kernel.progress.query.ListProgressReports;
import org.diaodu.kernel.progress.query.ProgressReportPage;
import org.diaodu.kernel.progress.query.ProgressReportView;
import org.diaodu.kernel.progress.query.ProgressView;
import org.diaodu.kernel.progress.query.StopView;
import org.diaodu.kernel.progress.query.YearPlanView;
import org.diaodu.kernel.project.ProjectRight;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.query.jurisdiction.ActingPost;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.project.Briefs;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.project.Hundredths;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.CountedRows;
import org.diaodu.query.projection.Statement;

/**
 * Answers about how far one project is, and about reports.
 */
@Component
class ReportAnswers {

	private static final String LATEST = "LATEST";

	private static final String WAITING = "WAITING";

	private static final WanYuan NOTHING = WanYuan.of(0);

	private final ProgressAnswering answering;

	ReportAnswers(ProgressAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-021", "F-114" })
	@Nullable ProgressView answer(FindProgress query) {
		return this.answering.<@Nullable ProgressView>answer(query.caller(), query.awaitIndex(), (ledger) -> {
			LocalDate day = (query.asOf() != null) ? query.asOf() : ledger.today();
			int year = day.getYear();
			Statement statement = new Statement()
				.add("SELECT " + Briefs.COLUMNS + ", " + Quality.COLUMNS, ledger.today().getYear(),
						ledger.today().getYear())
				.add(", i.amount AS planned, i.goals, f.amount AS funds_planned, c.amount AS proven,"
						+ " coalesce(g.year, 0) AS received, coalesce(g.ever, 0) AS received_total,"
						+ " (SELECT count(*) FROM {progress_report} d WHERE d.project_id = p.project_id"
						+ " AND d.state = 'DRAFT') AS drafts FROM {progress_project} p" + told("i", "INVESTMENT")
						+ told("f", "FUNDS") + told("c", ProgressFold.Money.CAPITAL)
						+ " LEFT JOIN LATERAL (SELECT sum(m.amount) AS ever, sum(m.amount) FILTER (WHERE m.occurred_on >= ?)"
						+ " AS year FROM {progress_receipt} m WHERE m.project_id = p.project_id AND m.occurred_on <= ?) g"
						+ " ON true WHERE ", year, day, day, year, day, day, 0, day, day, LocalDate.of(year, 1, 1),
						day);
			Condition project = Condition.equal("p.project_id", query.projectId());
			statement.add(project.sql(), project.values().toArray()).and(ledger.inScope());
			List<Found> found = ledger.list(statement, ReportAnswers::found);
			return found.isEmpty() ? null : view(ledger, found.getFirst(), day);
		});
	}

	/** What was planned or proven on a day: of a year, by the end of that day. */
	private static String told(String alias, String kind) {
		return " LEFT JOIN {progress_money} " + alias + " ON " + alias + ".project_id = p.project_id AND " + alias
				+ ".kind = '" + kind + "' AND " + alias + ".year = ? AND " + alias + ".from_day <= ? AND " + alias
				+ ".until_day > ?";
	}

	private static ProgressView view(ProgressAnswering.Ledger ledger, Found found, LocalDate day) {
		String id = found.project().projectId();
		List<ProgressReportView> latest = ReportReader.views(ledger,
				ledger.list(new Statement().add("SELECT " + ReportReader.COLUMNS
						+ " FROM {progress_report} r JOIN {progress_project} p ON p.project_id = r.project_id"
						+ " WHERE r.project_id = ? AND r.in_force AND r.occurred_on <= ?"
						+ " ORDER BY r.occurred_on DESC, r.place DESC LIMIT 1", id, day), ReportReader::row));
		ProgressReportView last = latest.isEmpty() ? null : latest.getFirst();
		List<StopView> stops = ledger.list(new Statement()
			.add("SELECT " + StopReader.COLUMNS + " FROM {progress_stop} s WHERE s.project_id = ?", id)
			.and(StopReader.lasts(day)), (row, number) -> StopReader.view(row, day));
		WanYuan invested = (last != null && last.reportedOn().getYear() == day.getYear())
				? last.figures().investedThisYear() : NOTHING;
		YearPlanView plan = (found.planned() != null) ? YearPlans.view(YearMonth.from(day),
				TimeOfYear.monthsComplete(day), found.planned(), found.goals(), invested) : null;
		return new ProgressView(found.project().named(ledger.units(List.of(district(found))), day), day, last, plan,
				new FundsView(day.getYear(), found.fundsPlanned(), Hundredths.known(found.received()),
						Hundredths.known(found.receivedTotal()), found.proven()),
				stops.isEmpty() ? null : stops.getFirst(), found.drafts(),
				found.quality().view(ledger.updateDays(), ledger.today()), ledger.basis());
	}

	private static String district(Found found) {
		String districtId = found.project().districtId();
		return (districtId != null) ? districtId : "";
	}

	@QueryHandler
	@Clause({ "F-021", "F-051" })
	ProgressReportPage answer(ListProgressReports query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), (ledger) -> {
			Condition filter = Condition.equal("r.project_id", query.projectId());
			if (query.state() != null) {
				filter = filter.and("r.state = ?", query.state().name());
			}
			if (query.asOf() != null) {
				filter = filter.and("r.occurred_on <= ?", query.asOf());
			}
			Statement statement = hits(ledger, filter);
			if (query.after() != null) {
				statement.add(" WHERE first_index < ?", Cursor.decode(query.after(), LATEST).number());
			}
			statement.add(" ORDER BY first_index DESC LIMIT ?) p ON true ORDER BY first_index DESC", query.first() + 1);
			return page(ledger, statement, query.first(),
					(row) -> new Cursor(LATEST, row.project().projectId(), Long.toString(row.firstIndex())));
		});
	}

	@QueryHandler
	@Clause("F-051")
	ProgressReportPage answer(ListDraftReports query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), (ledger) -> {
			ActingPost post = ActingPost.of(query.caller(), ledger.reading());
			Condition filter = post.allows(ProjectRight.KEEP_PROGRESS)
				.and("r.state = 'DRAFT' AND p.state = 'ACTIVE' AND r.reported_by <> ?", query.caller().personId());
			if (query.districtId() != null) {
				filter = filter.and(Condition.equal("p.district_id", query.districtId()));
			}
			Statement statement = hits(ledger, filter);
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), WAITING);
				statement.add(" WHERE first_index > ?", seen.number());
			}
			statement.add(" ORDER BY first_index LIMIT ?) p ON true ORDER BY first_index", query.first() + 1);
			return page(ledger, statement, query.first(),
					(row) -> new Cursor(WAITING, row.project().projectId(), Long.toString(row.firstIndex())));
		});
	}

	private static Statement hits(ProgressAnswering.Ledger ledger, Condition filter) {
		return new Statement()
			.add("WITH hit AS (SELECT " + ReportReader.COLUMNS
					+ " FROM {progress_report} r JOIN {progress_project} p ON p.project_id = r.project_id WHERE "
					+ filter.sql(), filter.values().toArray())
			.and(ledger.inScope())
			.add(") SELECT n.total, p.* FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
	}

	private static ProgressReportPage page(ProgressAnswering.Ledger ledger, Statement statement, int first,
			Function<ReportReader.Row, Cursor> cursor) {
		CountedRows<ReportReader.Row> page = ledger.page(statement, "report_id", first, ReportReader::row);
		return new ProgressReportPage(ReportReader.views(ledger, page.rows()),
				page.rows().stream().map((row) -> cursor.apply(row).encode()).toList(), page.hasNext(), page.total(),
				ledger.basis());
	}

	@QueryHandler
	@Clause("F-021")
	@Nullable CitedEvidenceView answer(FindCitedEvidence query) {
		return this.answering.<@Nullable CitedEvidenceView>answer(query.caller(), query.awaitIndex(), (ledger) -> {
			Condition digest = Condition.equal("e.digest", query.digest());
			List<CitedEvidenceView> found = ledger.list(
					new Statement()
						.add("SELECT e.digest, e.project_id, e.report_id FROM {progress_photo} e"
								+ " JOIN {progress_project} p ON p.project_id = e.project_id WHERE " + digest.sql(),
								digest.values().toArray())
						.and(ledger.inScope())
						.add(" ORDER BY e.project_id, e.report_id LIMIT 1"),
					(row, number) -> new CitedEvidenceView(row.getString("digest"), row.getString("project_id"),
							row.getString("report_id")));
			return found.isEmpty() ? null : found.getFirst();
		});
	}

	private static Found found(ResultSet row, int number) throws SQLException {
		return new Found(Briefs.of(row), Quality.of(row), amount(row, "planned"), row.getString("goals"),
				amount(row, "funds_planned"), row.getLong("received"), row.getLong("received_total"),
				amount(row, "proven"), row.getInt("drafts"));
	}

	private static @Nullable WanYuan amount(ResultSet row, String column) throws SQLException {
		long hundredths = row.getLong(column);
		return row.wasNull() ? null : Hundredths.known(hundredths);
	}

	private record Found(Briefs project, Quality quality, @Nullable WanYuan planned, @Nullable String goals,
			@Nullable WanYuan fundsPlanned, long received, long receivedTotal, @Nullable WanYuan proven, int drafts) {
	}

}
