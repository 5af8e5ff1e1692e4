package org.diaodu.query.jurisdiction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.DepartmentFunction;
import org.diaodu.kernel.jurisdiction.UnitKind;

/**
 * All units and their names, as one state of the read model has them. Nobody changes it.
 */
public final class Directory {

	private final Map<String, Unit> units = new TreeMap<>();

	private final UnitNames names;

	private final Map<Object, Object> following = new ConcurrentHashMap<>();

	Directory(Collection<Unit> units, UnitNames names) {
		units.forEach((unit) -> this.units.put(unit.unitId(), unit));
		this.names = names;
	}

	/**
	 * A unit as it is now.
	 *
	 * @param functions names of {@link DepartmentFunction}, separated by commas
	 */
	public record Unit(String unitId, UnitKind kind, @Nullable String parentId, String functions,
			@Nullable LocalDate endedOn) {

		/** Whether it has a function. */
		public boolean has(DepartmentFunction function) {
			return List.of(this.functions.split(",")).contains(function.name());
		}

	}

	/**
	 * What follows from these units and the posts in them, found once: they change less
	 * often than pages are read.
	 * @param question what is asked, and as of which day
	 * @param find reads it in a snapshot of this state
	 */
	public <A> A following(Object question, Class<A> type, Supplier<A> find) {
		Object known = this.following.get(question);
		if (known == null) {
			known = find.get();
			this.following.put(question, known);
		}
		return type.cast(known);
	}

	/** A unit, or null when there is none with this id. */
	public @Nullable Unit unit(@Nullable String unitId) {
		return (unitId != null) ? this.units.get(unitId) : null;
	}

	/** The kind of the unit a unit belongs to. */
	public @Nullable UnitKind parentKind(Unit unit) {
		Unit parent = unit(unit.parentId());
		return (parent != null) ? parent.kind() : null;
	}

	/** The city, or null before there is one. */
	public @Nullable Unit city() {
		return all().filter((unit) -> unit.kind() == UnitKind.CITY).findFirst().orElse(null);
	}

	/** All units, by id. */
	public Stream<Unit> all() {
		return this.units.values().stream();
	}

	/** What they are and were called. */
	public UnitNames names() {
		return this.names;
	}

}
