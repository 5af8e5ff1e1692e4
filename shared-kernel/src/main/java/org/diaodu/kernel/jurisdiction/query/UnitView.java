package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.jurisdiction.ZoneKind;
import org.diaodu.kernel.jurisdiction.ZoneLevel;

/**
 * A unit as of a day.
 *
 * @param code GB/T 2260 code valid on the day, for a division
 * @param name the name valid on the day; the first one for a day before it began
 * @param parentId the city of a district, the leading district of a zone, the government
 * of a department
 * @param sections GB/T 4754 section letters, for a sector department
 * @param since first day
 * @param endedOn day of the merger, otherwise null
 * @param names all names, oldest first
 */
public record UnitView(String unitId, UnitKind kind, @Nullable String code, String name, @Nullable String parentId,
		@Nullable ZoneKind zoneKind, @Nullable ZoneLevel zoneLevel, @Nullable String statisticalCode,
		Set<DepartmentFunction> functions, Set<String> sections, LocalDate since, @Nullable LocalDate endedOn,
		@Nullable String mergedIntoId, List<UnitNameView> names) {

	public UnitView {
		functions = Set.copyOf(functions);
		sections = Set.copyOf(sections);
		names = List.copyOf(names);
	}

}
