package org.diaodu.query.stewardship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.query.CoverageView;
import org.diaodu.kernel.stewardship.query.DistrictCoverageView;
import org.diaodu.kernel.stewardship.query.FindGuaranteeCoverage;
import org.diaodu.kernel.stewardship.query.GuaranteePage;
import org.diaodu.kernel.stewardship.query.ListGuarantees;
import org.diaodu.kernel.stewardship.query.ListUnguaranteed;
import org.diaodu.kernel.stewardship.query.UnguaranteedPage;
import org.diaodu.kernel.stewardship.query.UnguaranteedView;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;

/**
 * Answers about guarantees (包保).
 */
@Component
class GuaranteeAnswers {

	private static final String SINCE = "SINCE";

	private final StewardshipAnswering answering;

	private final PolicyStandards policies;

	GuaranteeAnswers(StewardshipAnswering answering, PolicyStandards policies) {
		this.answering = answering;
		this.policies = policies;
	}

	@QueryHandler
	@Clause({ "F-066", "F-067" })
	GuaranteePage answer(ListGuarantees query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			Standards standards = this.policies.on(view);
			Condition filter = View.equalOrAny("t.person_id", query.guarantorId());
			if (query.districtId() != null) {
				filter = filter.and(GuaranteeReader.district(query.districtId(), view.day()));
			}
			if (query.majorOnly()) {
				filter = filter.and(GuaranteeReader.major());
			}
			if (query.overdueOnly()) {
				filter = filter.and(GuaranteeReader.overdue(standards, view));
			}
			if (query.belowRankOnly()) {
				filter = filter.and(GuaranteeReader.belowRank(standards, view));
			}
			Page<GuaranteeReader.Row> page = GuaranteeReader.read(view, filter, query.overdueOnly(), query.first(),
					query.after());
			View.Names names = view.names(page.rows().stream().map(GuaranteeReader.Row::personId).toList());
			List<@Nullable String> unitIds = new ArrayList<>();
			page.rows().forEach((row) -> {
				unitIds.add(row.unitId());
				unitIds.add(row.project().districtId());
			});
			UnitNames units = view.units(unitIds);
			return new GuaranteePage(
					page.rows().stream().map((row) -> row.view(view, standards, names, units)).toList(),
					page.cursors(GuaranteeReader.Row::cursor), page.hasNext(), page.total(), view.basis());
		});
	}

	/**
	 * A project is guaranteed while its guarantor holds the post: a leader who left
	 * office guarantees nothing, though nobody took over yet.
	 */
	@QueryHandler
	@Clause("F-066")
	CoverageView answer(FindGuaranteeCoverage query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			LocalDate day = view.day();
			Sql sql = view.withMajor()
				.add(" SELECT district_id, sum(projects) AS projects, sum(guaranteed) AS guaranteed,"
						+ " sum(overdue) AS overdue, sum(due) AS due, sum(kept) AS kept FROM ("
						+ "SELECT s.district_id, count(*) AS projects, count(*) FILTER (WHERE g.project_id IS NULL)"
						+ " AS guaranteed, 0 AS overdue, 0 AS due, 0 AS kept FROM {steward_span} s"
						+ " LEFT JOIN {steward_gap} g ON g.project_id = s.project_id AND g.slot = 'GUARANTOR' AND ")
				.holds("g", day)
				.add(" WHERE s.mandatory AND ")
				.holds("s", day)
				.and(view.inScope("s"))
				.add(" GROUP BY s.district_id UNION ALL SELECT s.district_id, 0, 0, count(*), 0, 0"
						+ " FROM (SELECT t.project_id");
			GuaranteeReader.from(sql, view, true)
				.and(GuaranteeReader.overdue(this.policies.on(view), view))
				.add(") o JOIN {steward_span} s ON s.project_id = o.project_id AND ")
				.holds("s", day)
				.add(" GROUP BY s.district_id UNION ALL SELECT s.district_id, 0, 0, 0, sum(p.due), sum(p.kept)"
						+ " FROM {steward_promises} p JOIN {steward_span} s ON s.project_id = p.project_id AND ")
				.holds("s", day)
				.add(" WHERE ")
				.holds("p", day)
				.and(view.inScope("p"))
				.add(" GROUP BY s.district_id) c GROUP BY district_id");
			List<Coverage> rows = view.list(sql, GuaranteeAnswers::coverage);
			UnitNames units = view.units(rows.stream().<@Nullable String>map(Coverage::districtId).toList());
			return new CoverageView(day,
					rows.stream()
						.sorted(Comparator.comparing((row) -> Districts.order(units, row.districtId(), day)))
						.map((row) -> row.view(units, day))
						.toList(),
					view.basis());
		});
	}

	@QueryHandler
	@Clause("F-066")
	UnguaranteedPage answer(ListUnguaranteed query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			LocalDate day = view.day();
			Sql sql = view.withMajor()
				.add(", hit AS (SELECT " + View.PROJECT
						+ ", g.from_day FROM {steward_gap} g JOIN {steward_span} s ON s.project_id = g.project_id AND ")
				.holds("s", day)
				.add(View.JOIN_MAJOR)
				.add(" WHERE g.slot = 'GUARANTOR' AND s.mandatory AND ")
				.holds("g", day)
				.and(view.inScope("g"))
				.and(View.equalOrAny("s.district_id", query.districtId()))
				.add(") SELECT n.total, p.* FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), SINCE);
				sql.add(" WHERE (from_day, project_id) > (?, ?)", seen.day(), seen.id());
			}
			sql.add(" ORDER BY from_day, project_id LIMIT ?) p ON true ORDER BY from_day, project_id",
					query.first() + 1);
			Page<Without> page = Page.of(view, sql, "project_id", query.first(),
					(row, number) -> new Without(View.project(row), View.day(row, "from_day")));
			UnitNames units = view
				.units(page.rows().stream().<@Nullable String>map((row) -> row.project().districtId()).toList());
			return new UnguaranteedPage(
					page.rows()
						.stream()
						.map((row) -> new UnguaranteedView(row.project().ref(units, day), row.since()))
						.toList(),
					page.cursors((row) -> new Cursor(SINCE, row.project().projectId(), row.since().toString())),
					page.hasNext(), page.total(), view.basis());
		});
	}

	private static Coverage coverage(ResultSet row, int number) throws SQLException {
		return new Coverage(row.getString("district_id"), row.getLong("projects"), row.getLong("guaranteed"),
				row.getLong("overdue"), row.getLong("due"), row.getLong("kept"));
	}

	private record Coverage(@Nullable String districtId, long projects, long guaranteed, long overdue, long due,
			long kept) {

		DistrictCoverageView view(UnitNames units, LocalDate day) {
			return new DistrictCoverageView(this.districtId, units.on(this.districtId, day), this.projects,
					this.guaranteed, this.overdue, this.due, this.kept);
		}

	}

	private record Without(View.Project project, LocalDate since) {
	}

}
