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
 * @param pilots of a zone: from which days it was a pilot as a whole, or no longer
 * @param mergedOn the day from which it is part of another, null while it stands
 */
public record KnownUnit(String unitId, UnitKind kind, @Nullable String parentId, @Nullable String statisticalCode,
		Set<DepartmentFunction> functions, Set<String> sections, List<Name> names, List<Pilot> pilots,
		@Nullable LocalDate mergedOn, @Nullable String mergedInto) {

	public KnownUnit {
		functions = Set.copyOf(functions);
		sections = Set.copyOf(sections);
		names = List.copyOf(names);
		pilots = List.copyOf(pilots);
	}

	/**
	 * A name, and for a division the GB/T 2260 code with it.
	 *
	 * @param since first day on which they are valid
	 */
	public record Name(String name, @Nullable String code, LocalDate since) {
	}

	/**
	 * Whether a zone is a pilot as a whole.
	 *
	 * @param since first day on which that is so
	 */
	public record Pilot(boolean pilot, LocalDate since) {
	}

	/** Whether all its projects are pilots of life-cycle management on a day (F-070). */
	public boolean isPilotOn(LocalDate day) {
		boolean pilot = false;
		for (Pilot said : this.pilots) {
			pilot = said.since().isAfter(day) ? pilot : said.pilot();
		}
		return pilot;
	}

	/** Whether they are pilots as far as anybody said. */
	public boolean isPilot() {
		return !this.pilots.isEmpty() && this.pilots.getLast().pilot();
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
				more, this.pilots, this.mergedOn, this.mergedInto);
	}

	KnownUnit pilot(Pilot said) {
		List<Pilot> more = new ArrayList<>(this.pilots);
		more.add(said);
		return new KnownUnit(this.unitId, this.kind, this.parentId, this.statisticalCode, this.functions, this.sections,
				this.names, more, this.mergedOn, this.mergedInto);
	}

	KnownUnit merged(LocalDate on, String into) {
		return new KnownUnit(this.unitId, this.kind, this.parentId, this.statisticalCode, this.functions, this.sections,
				this.names, this.pilots, on, into);
	}

}
