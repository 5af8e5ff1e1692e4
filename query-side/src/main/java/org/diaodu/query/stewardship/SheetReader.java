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

/**
 * Reads sheets of names on a day. A line is missing while any of its places is empty or
 * its holder has lost the post.
 */
@Clause("F-060")
final class SheetReader {

	/**
	 * Columns of a sheet of a project {@code s} of the major ones {@code m}, for
	 * {@link #row}.
	 */
	static final String COLUMNS = View.PROJECT + ", s.mandatory, s.mandatory_since, s.places, s.lines,"
			+ " s.sector_department_id, s.construction_department_id";

	private SheetReader() {
	}

	/** Adds columns with the gaps and the holders of a project {@code s}. */
	static Sql details(Sql sql, LocalDate day) {
		return sql
			.add(", (SELECT json_object_agg(g.slot, g.from_day)::text FROM {steward_gap} g"
					+ " WHERE g.project_id = s.project_id AND g.slot <> 'GUARANTOR' AND ")
			.holds("g", day)
			.add(") AS gaps, (SELECT json_object_agg(t.slot, t.person_id)::text FROM {steward_tenure} t"
					+ " WHERE t.project_id = s.project_id AND t.slot <> 'GUARANTOR' AND ")
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
			@Nullable String sectorDepartmentId, @Nullable String constructionDepartmentId, Map<String, LocalDate> gaps,
			Map<String, String> holders) {

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
				row.getInt("lines"), row.getString("sector_department_id"), row.getString("construction_department_id"),
				pairs(row.getString("gaps")).entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (gap) -> LocalDate.parse(gap.getValue()))),
				pairs(row.getString("holders")));
	}

	/** Places and what is told of each. */
	private static Map<String, String> pairs(@Nullable String json) {
		return (json != null) ? Codec.readPairs(json) : Map.of();
	}

}
