package org.diaodu.command.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;

/**
 * A unit as decisions know it, with all names it ever had (F-001).
 *
 * @param parentId the unit above: the city of a district, the lead district of a zone,
 * the city or district a department belongs to; null for the city
 * @param statisticalCode of a zone, where it has one
 * @param functions of a department
 * @param sections GB/T 4754 letters a sector department answers for
 * @param names in order of validity, never empty
 * @param mergedOn the day from which it is part of another, null while it stands
 */
public record KnownUnit(String unitId, UnitKind kind, @Nullable String parentId, @Nullable String statisticalCode,
		Set<DepartmentFunction> functions, Set<String> sections, List<Name> names, @Nullable LocalDate mergedOn,
		@Nullable String mergedInto) {

	public KnownUnit {
		functions = Set.copyOf(functions);
		sections = Set.copyOf(sections);
		names = List.copyOf(names);
	}

	/**
	 * A name, and for a division the GB/T 2260 code with it.
	 *
	 * @param since first day on which they are valid
	 */
	public record Name(String name, @Nullable String code, LocalDate since) {
	}

	/** The latest name. */
	public String name() {
		return this.names.getLast().name();
	}

	/** The latest GB/T 2260 code, null when it is no division. */
	public @Nullable String code() {
		return this.names.getLast().code();
	}

	/** Name and code valid on a day; null before the first. */
	public @Nullable Name on(LocalDate day) {
		Name valid = null;
		for (Name name : this.names) {
			if (!name.since().isAfter(day)) {
				valid = name;
			}
		}
		return valid;
	}

	/** Whether it had not been merged away by that day. */
	public boolean standsOn(LocalDate day) {
		return this.mergedOn == null || day.isBefore(this.mergedOn);
	}

	/** Whether the text is one of the names or codes it ever had. */
	public boolean isKnownAs(String text) {
		return text.equals(this.statisticalCode)
				|| this.names.stream().anyMatch((name) -> text.equals(name.name()) || text.equals(name.code()));
	}

	/** Whether it is a department with that function. */
	public boolean does(DepartmentFunction function) {
		return this.functions.contains(function);
	}

	KnownUnit named(Name name) {
		List<Name> more = new ArrayList<>(this.names);
		more.add(name);
		return new KnownUnit(this.unitId, this.kind, this.parentId, this.statisticalCode, this.functions, this.sections,
				more, this.mergedOn, this.mergedInto);
	}

	KnownUnit merged(LocalDate on, String into) {
		return new KnownUnit(this.unitId, this.kind, this.parentId, this.statisticalCode, this.functions, this.sections,
				this.names, on, into);
	}

}
