package org.diaodu.query.stewardship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.stewardship.query.GuaranteeView;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;

/**
 * Reads guarantees on a day, longest not visited first: one statement, whatever is asked.
 */
final class GuaranteeReader {

	private static final String ORDER = "VISITED";

	private static final Condition NONE = new Condition("FALSE", List.of());

	private static final String MAJOR = "t.project_id IN (SELECT project_id FROM major)";

	private GuaranteeReader() {
	}

	/**
	 * A guarantee.
	 *
	 * @param countedFrom the last visit, or the first day
	 */
	record Row(View.Project project, String personId, String unitId, @Nullable LeaderRank rank, LocalDate since,
			@Nullable LocalDate lastVisit, LocalDate countedFrom, int open, int overdue) {

		GuaranteeView view(View view, Standards standards, View.Names names, UnitNames units) {
			boolean major = this.project.major();
			return new GuaranteeView(this.project.ref(units, view.day()), names.ref(this.personId), this.unitId,
					units.on(this.unitId, view.day()), this.rank, standards.belowRank(major, this.rank), this.since,
					this.lastVisit, standards.nextVisit(this.countedFrom, major),
					Math.toIntExact(ChronoUnit.DAYS.between(this.countedFrom, view.day())),
					standards.visitOverdue(this.countedFrom, major, view.day()), this.open, this.overdue,
					Standards.name(standards.visits()));
		}

		Cursor cursor() {
			return new Cursor(ORDER, this.project.projectId(), this.countedFrom.toString());
		}

	}

	/**
	 * A page of guarantees {@code t}. What stands beside them is looked up for the rows
	 * of the page alone.
	 * @param byVisit whether the filter asks when they were visited
	 */
	static Page<Row> read(View view, Condition filter, boolean byVisit, int first, @Nullable String after) {
		LocalDate day = view.day();
		Sql sql = view.withMajor()
			.add(" SELECT n.total, " + View.PROJECT + ", p.person_id, p.unit_id, " + view.rank("p.person_id")
					+ " AS rank, p.from_day, p.last_visit, p.counted_from, i.open, i.overdue"
					+ " FROM (SELECT count(*) AS total", day);
		from(sql, view, byVisit).and(filter)
			.add(") n LEFT JOIN (SELECT t.project_id, t.person_id, t.unit_id, t.from_day, " + lastVisit(view)
					+ " AS last_visit, " + countedFrom(view) + " AS counted_from");
		from(sql, view, true).and(filter);
		if (after != null) {
			Cursor seen = Cursor.decode(after, ORDER);
			sql.add(" AND (" + countedFrom(view) + ", t.project_id) > (?, ?)", seen.day(), seen.id());
		}
		sql.add(" ORDER BY " + countedFrom(view) + ", t.project_id LIMIT ?) p ON true"
				+ " LEFT JOIN {steward_span} s ON s.project_id = p.project_id AND ", first + 1)
			.holds("s", day)
			.add(View.JOIN_MAJOR
					+ " LEFT JOIN LATERAL (SELECT count(*) AS open, count(*) FILTER (WHERE i.due_on < ?) AS overdue"
					+ " FROM {steward_item} i WHERE i.project_id = p.project_id AND i.promised_on <= ?"
					+ " AND i.closed_on > ?) i ON true ORDER BY p.counted_from, p.project_id", day, day, day);
		return Page.of(view, sql, "project_id", first, GuaranteeReader::row);
	}

	/**
	 * Adds the tables and what always holds.
	 * @param visits whether it must be known when they were visited
	 */
	static Sql from(Sql sql, View view, boolean visits) {
		LocalDate day = view.day();
		sql.add(" FROM {steward_tenure} t");
		if (visits && !view.isToday()) {
			sql.add(" LEFT JOIN {steward_visit} v ON v.project_id = t.project_id AND v.guarantor_id = t.person_id"
					+ " AND v.counts AND v.occurred_on <= ? AND v.latest_until > ? AND v.occurred_on >= t.from_day",
					day, day);
		}
		return sql.add(" WHERE t.slot = 'GUARANTOR' AND ").add(view.held("t")).and(view.inScope("t"));
	}

	/** When the guarantor last visited by the day: for today it is kept. */
	private static String lastVisit(View view) {
		return view.isToday() ? "t.last_visit" : "v.occurred_on";
	}

	/** The last visit, or the first day of the guarantee. */
	private static String countedFrom(View view) {
		return "coalesce(" + lastVisit(view) + ", t.from_day)";
	}

	/** Those of major projects. */
	static Condition major() {
		return new Condition(MAJOR, List.of());
	}

	/** Those of projects that are of a district on the day. */
	static Condition district(String districtId, LocalDate day) {
		Condition there = Condition.equal("d.district_id", districtId)
			.and("d.from_day <= ? AND d.until_day > ?", day, day);
		return new Condition("t.project_id IN (SELECT d.project_id FROM {steward_span} d WHERE " + there.sql() + ")",
				there.values());
	}

	/** Those not visited in time; asks when they were visited. */
	static Condition overdue(Standards standards, View view) {
		Integer major = standards.visitDays(true);
		Integer other = standards.visitDays(false);
		LocalDate day = view.day();
		return (major == null || other == null) ? NONE
				: new Condition(countedFrom(view) + " < CASE WHEN " + MAJOR + " THEN ?::date ELSE ?::date END",
						List.of(day.minusDays(major), day.minusDays(other)));
	}

	/** Those of major projects whose guarantor is below the rank needed. */
	static Condition belowRank(Standards standards, View view) {
		String[] ranks = standards.ranksForMajor();
		return (ranks == null) ? NONE
				: major().and("coalesce(" + view.rank("t.person_id") + ", '') <> ALL (?)", view.day(), ranks);
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		String rank = row.getString("rank");
		return new Row(View.project(row), row.getString("person_id"), row.getString("unit_id"),
				(rank != null) ? LeaderRank.valueOf(rank) : null, View.day(row, "from_day"),
				row.getObject("last_visit", LocalDate.class), View.day(row, "counted_from"), row.getInt("open"),
				row.getInt("overdue"));
	}

}
