package org.diaodu.query.stewardship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.stewardship.query.PersonRef;
import org.diaodu.kernel.stewardship.query.ProjectRef;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.Territory;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Hundredths;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.Slot;

/**
 * Stewardship as a caller sees it on a day.
 *
 * @param day the business date the answer is true on
 */
record View(Reading reading, LocalDate day, JdbcClient jdbc, PersonNames people) {

	/**
	 * Columns of a project {@code s} on the day, for {@link #project}; the major ones are
	 * in {@code major}.
	 */
	static final String PROJECT = "s.project_id, s.name, s.district_id, s.family, s.amount,"
			+ " m.project_id IS NOT NULL AS major";

	/** Joins what {@link #PROJECT} needs. */
	static final String JOIN_MAJOR = " LEFT JOIN major m ON m.project_id = s.project_id";

	Slot slot() {
		return this.reading.slot(StewardshipProjection.NAME);
	}

	Basis basis() {
		return this.reading.basis(StewardshipProjection.NAME);
	}

	<T> List<T> list(Sql sql, RowMapper<T> mapper) {
		return sql.list(this.jdbc, slot(), mapper);
	}

	/** Begins with the major projects of the year of the day. */
	Sql withMajor() {
		return new Sql()
			.add("WITH major AS (SELECT DISTINCT c.project_id FROM {steward_seat} c WHERE c.year = ? AND ",
					this.day.getYear())
			.holds("c", this.day)
			.add(")");
	}

	/** Whether the day is the present one. */
	boolean isToday() {
		return this.day.equals(this.reading.today());
	}

	/**
	 * Whether a place of this alias was held on the day. Nobody is appointed or leaves
	 * ahead of the day it happens, so what is held today has no end: then the index of
	 * those that have none serves.
	 */
	Condition held(String alias) {
		return isToday()
				? new Condition(alias + ".from_day <= ? AND " + alias + ".until_day = 'infinity'", List.of(this.day))
				: new Condition(alias + ".from_day <= ? AND " + alias + ".until_day > ?", List.of(this.day, this.day));
	}

	/**
	 * Whether a row belongs to a project the caller may see. The row policies say the
	 * same once more.
	 */
	Condition inScope(String alias) {
		Condition visible = this.reading.scope().visible();
		return visible.equals(Condition.TRUE) ? visible
				: new Condition(
						alias + ".project_id IN (SELECT project_id FROM {steward_project} WHERE " + visible.sql() + ")",
						visible.values());
	}

	/**
	 * The rank a person holds on the day, as best known now: a promotion counts from its
	 * day on, and one recorded late does so too. Takes the day.
	 */
	String rank(String person) {
		return this.reading.directory()
			.sql("(SELECT r.rank FROM {person_entry} r WHERE r.person_id = " + person + " AND r.kind = 'RANK'"
					+ " AND r.valid_from <= ? ORDER BY r.valid_from DESC, r.log_index DESC LIMIT 1)");
	}

	/** A filter that may be absent. */
	static Condition equalOrAny(String column, @Nullable String value) {
		return (value != null) ? Condition.equal(column, value) : Condition.TRUE;
	}

	/** Names of units in the answer. */
	UnitNames units(Collection<@Nullable String> unitIds) {
		return UnitNames.of(this.jdbc, this.reading.directory(), unitIds);
	}

	/** The same on another day. */
	View on(LocalDate other) {
		return new View(this.reading, other, this.jdbc, this.people);
	}

	/**
	 * Names of persons in the answer.
	 * @param holders who answers for projects in scope: they are named
	 * @param others whoever else is mentioned: named only when they serve in the caller's
	 * territory, as in the list of people
	 */
	Names names(Collection<@Nullable String> holders, Collection<String> others) {
		List<@Nullable String> named = new ArrayList<>(holders);
		if (!others.isEmpty()) {
			Condition inside = Territory.holds(this.reading.scope());
			List<Object> values = new ArrayList<>();
			values.add(others.toArray(String[]::new));
			values.addAll(inside.values());
			named.addAll(this.jdbc
				.sql(this.reading.directory()
					.sql("SELECT DISTINCT p.person_id FROM {post} p JOIN {unit} u ON u.unit_id = p.unit_id"
							+ " WHERE p.person_id = ANY (?) AND " + inside.sql()))
				.params(values)
				.query(String.class)
				.list());
		}
		return names(named);
	}

	/** Names of persons who answer for projects in scope. */
	Names names(Collection<@Nullable String> personIds) {
		List<String> known = personIds.stream().filter(Objects::nonNull).map(String::valueOf).distinct().toList();
		return new Names(known.isEmpty() ? Map.of() : this.people.of(known));
	}

	/**
	 * A project on the day.
	 */
	record Project(String projectId, String name, @Nullable String districtId, @Nullable Family family, long amount,
			boolean major) {

		ProjectRef ref(UnitNames units, LocalDate day) {
			return new ProjectRef(this.projectId, this.name, this.districtId, units.on(this.districtId, day),
					this.family, Hundredths.amount(this.amount), this.major);
		}

	}

	/** Reads the columns of {@link #PROJECT}. */
	static Project project(ResultSet row) throws SQLException {
		String family = row.getString("family");
		return new Project(row.getString("project_id"), row.getString("name"), row.getString("district_id"),
				(family != null) ? Family.valueOf(family) : null, row.getLong("amount"), row.getBoolean("major"));
	}

	static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	/**
	 * Names of persons.
	 */
	record Names(Map<String, String> byId) {

		PersonRef ref(String personId) {
			return new PersonRef(personId, this.byId.get(personId));
		}

		@Nullable PersonRef refOrNull(@Nullable String personId) {
			return (personId != null) ? ref(personId) : null;
		}

		/** The name, or the id when there is none. */
		String shown(String personId) {
			return this.byId.getOrDefault(personId, personId);
		}

	}

}
