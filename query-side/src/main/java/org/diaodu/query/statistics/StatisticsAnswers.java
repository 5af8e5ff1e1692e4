package org.diaodu.query.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.statistics.query.FindOfficialStatistics;
import org.diaodu.kernel.statistics.query.ListStatisticalEntries;
import org.diaodu.kernel.statistics.query.OfficialMonthView;
import org.diaodu.kernel.statistics.query.OfficialStatisticsView;
import org.diaodu.kernel.statistics.query.ProjectEntryView;
import org.diaodu.kernel.statistics.query.ReturnedEntryView;
import org.diaodu.kernel.statistics.query.StatisticalEntryPage;
import org.diaodu.kernel.statistics.query.StatisticalEntryView;
import org.diaodu.kernel.value.Days;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Briefs;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.project.Hundredths;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.CountedRows;
import org.diaodu.query.projection.QueryDatabase;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Statement;

/**
 * Answers about official statistics: of projects the caller may see, and of nothing but
 * what the statistics office told.
 */
@Component
class StatisticsAnswers {

	private static final String STARTED = "STARTED";

	private static final String ENTRY = "p.started_on, p.entered_month, p.entered_on, p.entered_message, p.overdue_months,"
			+ " p.returned_reason";

	/** The last message of a month holds; how many there were is told with it. */
	private static final String MONTHS = "SELECT DISTINCT ON (m.month) m.month, m.completed_this_year, m.completed_total,"
			+ " m.message_id, m.occurred_on, count(*) OVER (PARTITION BY m.month) AS messages FROM {statistics_message} m"
			+ " WHERE m.project_id = ? AND m.kind = 'INVESTMENT' ORDER BY m.month DESC, m.log_index DESC";

	private static final String RETURNS = "SELECT m.month, m.reason, m.message_id, m.occurred_on FROM {statistics_message} m"
			+ " WHERE m.project_id = ? AND m.kind = 'RETURNED' ORDER BY m.log_index DESC";

	private final Answering answering;

	private final QueryDatabase database;

	StatisticsAnswers(Answering answering, QueryDatabase database) {
		this.answering = answering;
		this.database = database;
	}

	@QueryHandler
	@Clause("F-102")
	@Nullable OfficialStatisticsView answer(FindOfficialStatistics query) {
		return this.answering.<@Nullable OfficialStatisticsView>answer(query.caller(), query.awaitIndex(),
				StatisticsProjection.NAME, (reading) -> {
					Condition project = Condition.equal("p.project_id", query.projectId());
					List<Row> found = new Statement()
						.add("SELECT " + Briefs.COLUMNS + ", " + ENTRY + " FROM {statistics_project} p WHERE "
								+ project.sql(), project.values().toArray())
						.and(reading.scope().visible())
						.list(this.database.jdbc(), slot(reading), StatisticsAnswers::row);
					return found.isEmpty() ? null : view(reading, found.getFirst());
				});
	}

	private OfficialStatisticsView view(Reading reading, Row row) {
		String id = row.project().projectId();
		List<ReturnedEntryView> returns = new Statement().add(RETURNS, id)
			.list(this.database.jdbc(), slot(reading),
					(message, number) -> new ReturnedEntryView(message.getString("month"), message.getString("reason"),
							message.getString("message_id"), message.getObject("occurred_on", LocalDate.class)));
		List<OfficialMonthView> months = new Statement().add(MONTHS, id)
			.list(this.database.jdbc(), slot(reading),
					(message, number) -> new OfficialMonthView(message.getString("month"),
							Hundredths.known(message.getLong("completed_this_year")),
							Hundredths.known(message.getLong("completed_total")), message.getString("message_id"),
							message.getObject("occurred_on", LocalDate.class), message.getInt("messages")));
		return new OfficialStatisticsView(row.project().named(units(reading, List.of(row)), reading.today()),
				row.entry(), returns, months, reading.basis(StatisticsProjection.NAME));
	}

	@QueryHandler
	@Clause("F-102")
	StatisticalEntryPage answer(ListStatisticalEntries query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), StatisticsProjection.NAME, (reading) -> {
			Statement statement = new Statement()
				.add("WITH hit AS (SELECT " + Briefs.COLUMNS + ", " + ENTRY
						+ ", coalesce(p.started_on, 'infinity'::date)"
						+ " AS since FROM {statistics_project} p WHERE p.counted AND p.state = 'ACTIVE'")
				.and(reading.scope().visible());
			if (query.districtId() != null) {
				statement.and(Condition.equal("p.district_id", query.districtId()));
			}
			if (query.entered() != null) {
				statement.add(query.entered() ? " AND p.entered_month IS NOT NULL" : " AND p.entered_month IS NULL");
			}
			if (query.overdueOnly()) {
				statement.add(" AND p.overdue_months IS NOT NULL AND p.entered_month IS NULL");
			}
			statement
				.add(") SELECT n.total, p.* FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), STARTED);
				LocalDate since = seen.day();
				if (since.equals(Days.LAST)) {
					statement.add(" WHERE since = 'infinity' AND project_id > ?", seen.id());
				}
				else {
					statement.add(" WHERE (since, project_id) > (?, ?)", since, seen.id());
				}
			}
			statement.add(" ORDER BY since, project_id LIMIT ?) p ON true ORDER BY since, project_id",
					query.first() + 1);
			CountedRows<Row> page = CountedRows.of(statement, this.database.jdbc(), slot(reading), "project_id",
					query.first(), StatisticsAnswers::row);
			UnitNames units = units(reading, page.rows());
			return new StatisticalEntryPage(
					page.rows()
						.stream()
						.map((row) -> new ProjectEntryView(row.project().named(units, reading.today()), row.entry()))
						.toList(),
					page.rows().stream().map((row) -> row.cursor().encode()).toList(), page.hasNext(), page.total(),
					reading.basis(StatisticsProjection.NAME));
		});
	}

	private static Slot slot(Reading reading) {
		return reading.slot(StatisticsProjection.NAME);
	}

	private UnitNames units(Reading reading, List<Row> rows) {
		return UnitNames.of(this.database.jdbc(), reading.directory(),
				rows.stream().<@Nullable String>map((row) -> row.project().districtId()).toList());
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		int overdue = row.getInt("overdue_months");
		Integer overdueMonths = row.wasNull() ? null : Integer.valueOf(overdue);
		return new Row(Briefs.of(row),
				new StatisticalEntryView(row.getObject("started_on", LocalDate.class), row.getString("entered_month"),
						row.getObject("entered_on", LocalDate.class), row.getString("entered_message"), overdueMonths,
						row.getString("returned_reason")));
	}

	private record Row(Briefs project, StatisticalEntryView entry) {

		/** What has not started comes last, as on the last day of all. */
		Cursor cursor() {
			LocalDate started = this.entry.startedOn();
			return new Cursor(STARTED, this.project.projectId(), ((started != null) ? started : Days.LAST).toString());
		}

	}

}
