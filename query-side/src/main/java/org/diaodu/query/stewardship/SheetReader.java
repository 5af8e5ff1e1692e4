package org.diaodu.query.stewardship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.stewardship.RealNameSlot;
import org.diaodu.kernel.stewardship.query.RealNameSheetView;
import org.diaodu.kernel.stewardship.query.SheetLineView;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.projection.Condition;

/**
 * Reads sheets of names on a day. A line is missing while any of its places is empty or
 * its holder has lost the post.
 */
@Clause("F-060")
final class SheetReader {

	/**
	 * All counts of lines divide it, so that sheets are ordered by the share of lines
	 * that are filled without rounding.
	 */
	private static final int SHARE = 420;

	private SheetReader() {
	}

	/**
	 * Missing lines by project: {@code missing (project_id, lines)} and the gaps
	 * themselves.
	 */
	static Sql withMissing(View view) {
		return view.withMajor()
			.add(", gap AS (SELECT g.project_id, g.slot, g.from_day FROM {steward_gap} g WHERE g.slot <> 'GUARANTOR' AND ")
			.holds("g", view.day())
			.and(view.inScope("g"))
			.add("), missing AS (SELECT project_id, count(DISTINCT " + line()
					+ ") AS lines FROM gap GROUP BY project_id)");
	}

	/** The line a place stands in, told by the program's own enumeration. */
	private static String line() {
		return Arrays.stream(RealNameSlot.values())
			.map((line) -> "WHEN slot IN ("
					+ Place.places(line).stream().map((place) -> "'" + place + "'").collect(Collectors.joining(", "))
					+ ") THEN '" + line.name() + "'")
			.collect(Collectors.joining(" ", "CASE ", " END"));
	}

	/** Columns of a sheet, for {@link #row}; joins {@code s}, {@code x} and the major. */
	static final String COLUMNS = View.PROJECT + ", s.mandatory, s.mandatory_since, s.places, s.lines,"
			+ " coalesce(x.lines, 0) AS missing, s.sector_department_id, s.construction_department_id,"
			+ " (s.lines - coalesce(x.lines, 0)) * " + SHARE + " / s.lines AS share";

	static final String JOIN_MISSING = " LEFT JOIN missing x ON x.project_id = s.project_id";

	/** Gaps and holders of the rows {@code p} of a page. */
	static Sql details(Sql sql, LocalDate day) {
		return sql
			.add(", (SELECT json_object_agg(gap.slot, gap.from_day)::text FROM gap"
					+ " WHERE gap.project_id = p.project_id) AS gaps"
					+ ", (SELECT json_object_agg(t.slot, t.person_id)::text FROM {steward_tenure} t"
					+ " WHERE t.project_id = p.project_id AND t.slot <> 'GUARANTOR' AND ")
			.holds("t", day)
			.add(") AS holders");
	}

	/**
	 * A sheet.
	 *
	 * @param gaps since when places are missed
	 * @param holders by place
	 */
	record Row(View.Project project, boolean mandatory, @Nullable LocalDate since, Set<String> places, int lines,
			int share, @Nullable String sectorDepartmentId, @Nullable String constructionDepartmentId,
			Map<String, LocalDate> gaps, Map<String, String> holders) {

		Collection<@Nullable String> units() {
			return Arrays.asList(this.project.districtId(), this.sectorDepartmentId, this.constructionDepartmentId);
		}

		RealNameSheetView view(View.Names names, UnitNames units, LocalDate day) {
			Map<RealNameSlot, SheetLineView> lines = new EnumMap<>(RealNameSlot.class);
			for (RealNameSlot line : RealNameSlot.values()) {
				lines.put(line, line(line, names, units, day));
			}
			return new RealNameSheetView(this.project.ref(units, day), this.mandatory, this.since,
					(int) lines.values().stream().filter(SheetLineView::filled).count(), this.lines,
					new ArrayList<>(lines.values()));
		}

		private SheetLineView line(RealNameSlot line, View.Names names, UnitNames units, LocalDate day) {
			return switch (line) {
				case DEPARTMENT -> ofUnit(line, Place.DEPARTMENT,
						(this.sectorDepartmentId != null) ? this.sectorDepartmentId : this.constructionDepartmentId,
						units, day);
				case REGION -> ofUnit(line, Place.REGION, this.project.districtId(), units, day);
				case SPECIALIST, MANAGER, LIAISON, OWNER_CONTACT, RESPONSIBLE_LEADER -> ofPeople(line, names);
			};
		}

		private SheetLineView ofUnit(RealNameSlot line, String place, @Nullable String unitId, UnitNames units,
				LocalDate day) {
			String name = units.on(unitId, day);
			return new SheetLineView(line, true, unitId != null, (name != null) ? name : unitId, this.gaps.get(place));
		}

		private SheetLineView ofPeople(RealNameSlot line, View.Names names) {
			List<String> places = Place.places(line).stream().filter(this.places::contains).toList();
			Set<String> held = new LinkedHashSet<>();
			LocalDate missing = null;
			for (String place : places) {
				String holder = this.holders.get(place);
				if (holder != null) {
					held.add(names.shown(holder));
				}
				LocalDate since = this.gaps.get(place);
				if (since != null && (missing == null || since.isBefore(missing))) {
					missing = since;
				}
			}
			return new SheetLineView(line, !places.isEmpty(), missing == null && !held.isEmpty(),
					held.isEmpty() ? null : String.join("、", held), missing);
		}

	}

	static Row row(ResultSet row, int number) throws SQLException {
		return new Row(View.project(row), row.getBoolean("mandatory"),
				row.getObject("mandatory_since", LocalDate.class), Set.of((String[]) row.getArray("places").getArray()),
				row.getInt("lines"), row.getInt("share"), row.getString("sector_department_id"),
				row.getString("construction_department_id"),
				pairs(row.getString("gaps")).entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (gap) -> LocalDate.parse(gap.getValue()))),
				pairs(row.getString("holders")));
	}

	/** Places and what is told of each. */
	private static Map<String, String> pairs(@Nullable String json) {
		return (json != null) ? Codec.readPairs(json) : Map.of();
	}

	/** Sheets in which a line is missing. */
	static Condition missing(RealNameSlot line) {
		return new Condition("s.project_id IN (SELECT project_id FROM gap WHERE slot = ANY (?))",
				List.of((Object) Place.places(line).toArray(String[]::new)));
	}

}
