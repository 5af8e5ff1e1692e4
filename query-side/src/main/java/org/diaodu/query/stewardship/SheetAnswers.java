package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.query.CompletenessView;
import org.diaodu.kernel.stewardship.query.DistrictCompletenessView;
import org.diaodu.kernel.stewardship.query.FindRealNameCompleteness;
import org.diaodu.kernel.stewardship.query.ListRealNameSheets;
import org.diaodu.kernel.stewardship.query.SheetPage;
import org.diaodu.query.jurisdiction.PageSize;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Cursor;

/**
 * Answers about the sheets of names (实名责任制).
 */
@Component
class SheetAnswers {

	private static final String SHARE = "SHARE";

	private final StewardshipAnswering answering;

	SheetAnswers(StewardshipAnswering answering) {
		this.answering = answering;
	}

	@QueryHandler
	@Clause({ "F-059", "F-060" })
	SheetPage answer(ListRealNameSheets query) {
		PageSize.check(query.first());
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			LocalDate day = view.day();
			Sql sql = view.withMajor()
				.add(", hit AS (SELECT h.project_id, h.share FROM {steward_sheet} h WHERE ")
				.holds("h", day)
				.and(View.equalOrAny("h.district_id", query.districtId()))
				.and(view.inScope("h"));
			if (query.complete() != null) {
				sql.add(query.complete() ? " AND h.missing = 0" : " AND h.missing > 0");
			}
			if (query.missing() != null) {
				sql.add(" AND h.project_id IN (SELECT g.project_id FROM {steward_gap} g WHERE g.slot = ANY (?) AND ",
						(Object) Place.places(query.missing()).toArray(String[]::new))
					.holds("g", day)
					.add(")");
			}
			sql.add(") SELECT n.total, p.share, " + SheetReader.COLUMNS);
			SheetReader.details(sql, day)
				.add(" FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), SHARE);
				sql.add(" WHERE (share, project_id) > (?, ?)", seen.number(), seen.id());
			}
			sql.add(" ORDER BY share, project_id LIMIT ?) p ON true"
					+ " LEFT JOIN {steward_span} s ON s.project_id = p.project_id AND ", query.first() + 1)
				.holds("s", day)
				.add(View.JOIN_MAJOR + " ORDER BY p.share, p.project_id");
			Page<Sheet> page = Page.of(view, sql, "project_id", query.first(),
					(row, number) -> new Sheet(SheetReader.row(row, number), row.getInt("share")));
			List<@Nullable String> people = new ArrayList<>();
			List<@Nullable String> unitIds = new ArrayList<>();
			page.rows().forEach((row) -> {
				people.addAll(row.sheet().holders().values());
				unitIds.addAll(row.sheet().units());
			});
			View.Names names = view.names(people);
			UnitNames units = view.units(unitIds);
			return new SheetPage(page.rows().stream().map((row) -> row.sheet().view(names, units, day)).toList(),
					page.cursors(
							(row) -> new Cursor(SHARE, row.sheet().project().projectId(), String.valueOf(row.share()))),
					page.hasNext(), page.total(), view.basis());
		});
	}

	@QueryHandler
	@Clause("F-060")
	CompletenessView answer(FindRealNameCompleteness query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			Sql sql = new Sql()
				.add("SELECT h.district_id, count(*) AS projects, count(*) FILTER (WHERE h.missing = 0) AS complete,"
						+ " sum(h.lines - h.missing) AS filled, sum(h.lines) AS applicable FROM {steward_sheet} h WHERE ")
				.holds("h", view.day())
				.and(view.inScope("h"))
				.add(" GROUP BY h.district_id");
			List<District> rows = view.list(sql,
					(row, number) -> new District(row.getString("district_id"), row.getLong("projects"),
							row.getLong("complete"), row.getLong("filled"), row.getLong("applicable")));
			UnitNames units = view.units(rows.stream().<@Nullable String>map(District::districtId).toList());
			return new CompletenessView(view.day(), rows.stream()
				.sorted(Comparator.comparing((row) -> Districts.order(units, row.districtId(), view.day())))
				.map((row) -> new DistrictCompletenessView(row.districtId(), units.on(row.districtId(), view.day()),
						row.projects(), row.complete(), row.filled(), row.applicable()))
				.toList(), view.basis());
		});
	}

	private record Sheet(SheetReader.Row sheet, int share) {
	}

	private record District(@Nullable String districtId, long projects, long complete, long filled, long applicable) {
	}

}
