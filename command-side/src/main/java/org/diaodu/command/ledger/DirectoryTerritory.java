package org.diaodu.command.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.command.jurisdiction.KnownUnit;
import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds units by the words lists use for them: with the city before, with 政府 behind,
 * under a name of another year.
 */
@Component
class DirectoryTerritory implements Territory {

	private final Directory directory;

	DirectoryTerritory(Directory directory) {
		this.directory = directory;
	}

	@Override
	public @Nullable Match district(String name, LocalDate on) {
		String plain = name.strip();
		for (String spelling : List.of(plain, withoutCity(plain), withoutOffice(withoutCity(plain)))) {
			Match match = match(this.directory.division(spelling), spelling);
			if (match != null) {
				return match;
			}
		}
		return null;
	}

	@Override
	public @Nullable Match division(String code, LocalDate on) {
		String plain = Wording.plain(code);
		return match(this.directory.division(plain), plain);
	}

	@Override
	public @Nullable Match zone(String name, LocalDate on) {
		return only(name, on, (unit) -> unit.kind() == UnitKind.ZONE);
	}

	@Override
	public @Nullable Match department(String name, LocalDate on) {
		return only(name, on,
				(unit) -> unit.kind() == UnitKind.DEPARTMENT && unit.does(DepartmentFunction.CONSTRUCTION_MANAGEMENT));
	}

	private static @Nullable Match match(@Nullable KnownUnit unit, String word) {
		if (unit == null || unit.kind() != UnitKind.DISTRICT) {
			return null;
		}
		return new Match(unit.unitId(), unit.name(), !word.equals(unit.name()) && !word.equals(unit.code()));
	}

	/**
	 * The one unit of that name; none when two bear it, which only a person can decide.
	 */
	private @Nullable Match only(String name, LocalDate on, Predicate<KnownUnit> kind) {
		String city = city();
		List<KnownUnit> found = this.directory.units()
			.stream()
			.filter(kind)
			.filter((unit) -> unit.standsOn(on))
			.filter((unit) -> unit.isKnownAs(name) || unit.isKnownAs(city + name) || unit.isKnownAs(withoutCity(name)))
			.toList();
		if (found.size() != 1) {
			return null;
		}
		KnownUnit unit = found.get(0);
		return new Match(unit.unitId(), unit.name(), false);
	}

	private String withoutCity(String name) {
		String city = city();
		return (!city.isEmpty() && name.startsWith(city) && name.length() > city.length())
				? name.substring(city.length()) : name;
	}

	private static String withoutOffice(String name) {
		return name.replaceFirst("(人民)?政府$", "");
	}

	private String city() {
		return this.directory.units()
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.CITY)
			.findFirst()
			.map(KnownUnit::name)
			.orElse("");
	}

}
