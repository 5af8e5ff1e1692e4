package org.diaodu.query.stewardship;

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
			Sql sql = SheetReader.withMissing(view)
				.add(", hit AS (SELECT " + SheetReader.COLUMNS + " FROM {steward_span} s" + SheetReader.JOIN_MISSING
						+ View.JOIN_MAJOR + " WHERE s.mandatory AND ")
				.holds("s", view.day())
				.and(View.equalOrAny("s.district_id", query.districtId()))
				.and(view.inScope("s"));
			if (query.complete() != null) {
				sql.add(query.complete() ? " AND x.lines IS NULL" : " AND x.lines IS NOT NULL");
			}
			if (query.missing() != null) {
				sql.and(SheetReader.missing(query.missing()));
			}
			sql.add(") SELECT n.total, p.*");
			SheetReader.details(sql, view.day())
				.add(" FROM (SELECT count(*) AS total FROM hit) n LEFT JOIN (SELECT * FROM hit");
			if (query.after() != null) {
				Cursor seen = Cursor.decode(query.after(), SHARE);
				sql.add(" WHERE (share, project_id) > (?, ?)", seen.number(), seen.id());
			}
			sql.add(" ORDER BY share, project_id LIMIT ?) p ON true ORDER BY p.share, p.project_id", query.first() + 1);
			Page<SheetReader.Row> page = Page.of(view, sql, "project_id", query.first(), SheetReader::row);
			List<@Nullable String> people = new ArrayList<>();
			List<@Nullable String> unitIds = new ArrayList<>();
			page.rows().forEach((row) -> {
				people.addAll(row.holders().values());
				unitIds.addAll(row.units());
			});
			View.Names names = view.names(people);
			UnitNames units = view.units(unitIds);
			return new SheetPage(page.rows().stream().map((row) -> row.view(names, units, view.day())).toList(),
					page.cursors((row) -> new Cursor(SHARE, row.project().projectId(), String.valueOf(row.share()))),
					page.hasNext(), page.total(), view.basis());
		});
	}

	@QueryHandler
	@Clause("F-060")
	CompletenessView answer(FindRealNameCompleteness query) {
		return this.answering.answer(query.caller(), query.awaitIndex(), query.asOf(), (view) -> {
			Sql sql = SheetReader.withMissing(view)
				.add(" SELECT s.district_id, count(*) AS projects, count(*) FILTER (WHERE x.lines IS NULL) AS complete,"
						+ " sum(s.lines - coalesce(x.lines, 0)) AS filled, sum(s.lines) AS applicable"
						+ " FROM {steward_span} s" + SheetReader.JOIN_MISSING + " WHERE s.mandatory AND ")
				.holds("s", view.day())
				.and(view.inScope("s"))
				.add(" GROUP BY s.district_id");
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

	private record District(@Nullable String districtId, long projects, long complete, long filled, long applicable) {
	}

}
