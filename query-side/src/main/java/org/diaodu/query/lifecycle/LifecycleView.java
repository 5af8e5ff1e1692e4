package org.diaodu.query.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.lifecycle.query.ProjectLine;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.project.Stage;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.project.Cursor;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.Slot;
import org.diaodu.query.stewardship.Sql;

/**
 * The life of projects as a caller sees it on a day.
 *
 * @param day the business date the answer is true on
 */
record LifecycleView(Reading reading, LocalDate day, JdbcClient jdbc) {

	/** Columns of a project {@code s}, for {@link #project}. */
	static final String PROJECT = "s.project_id, s.name, s.district_id, s.stage";

	Slot slot() {
		return this.reading.slot(LifecycleProjection.NAME);
	}

	Basis basis() {
		return this.reading.basis(LifecycleProjection.NAME);
	}

	<T> List<T> list(Sql sql, RowMapper<T> mapper) {
		return sql.list(this.jdbc, slot(), mapper);
	}

	/**
	 * A page of rows and how many there are on all pages: of a statement that tells the
	 * total with each row, and once even when the page is empty.
	 * @param first how many were asked for; one more was looked for
	 */
	<R> Page<R> page(Sql sql, int first, RowMapper<R> mapper) {
		List<Counted<R>> found = list(sql,
				(row, number) -> new Counted<>(
						(row.getString("project_id") != null) ? mapper.mapRow(row, number) : null,
						row.getLong("total")));
		List<R> rows = found.stream().map(Counted::row).filter(Objects::nonNull).toList();
		boolean more = rows.size() > first;
		return new Page<>(more ? rows.subList(0, first) : rows, more, found.isEmpty() ? 0 : found.getFirst().total());
	}

	/** Whether the caller may see a project {@code s}. The row policies say it again. */
	Condition inScope() {
		return this.reading.scope().visible();
	}

	/**
	 * The same where another table has columns of these names: by the project alone.
	 * @param alias of any table with a project
	 */
	Condition inScope(String alias) {
		Condition visible = inScope();
		return visible.equals(Condition.TRUE) ? visible : new Condition(
				alias + ".project_id IN (SELECT v.project_id FROM {lifecycle_project} v WHERE " + visible.sql() + ")",
				visible.values());
	}

	/** The catalogue of nodes. */
	Catalogue catalogue() {
		return new Catalogue(list(new Sql().add("SELECT catalogue FROM {lifecycle_catalogue}"),
				(row, number) -> Codec.readCatalogue(row.getString(1))));
	}

	/** Names of units in the answer. */
	UnitNames units(Collection<@Nullable String> unitIds) {
		return UnitNames.of(this.jdbc, this.reading.directory(), unitIds);
	}

	/** A filter that may be absent. */
	static Condition equalOrAny(String column, @Nullable String value) {
		return (value != null) ? Condition.equal(column, value) : Condition.TRUE;
	}

	/** Reads the columns of {@link #PROJECT}. */
	static Project project(ResultSet row) throws SQLException {
		return new Project(row.getString("project_id"), row.getString("name"), row.getString("district_id"),
				constant(Stage.class, row.getString("stage")));
	}

	static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	/** A constant stored by name; null for none. */
	static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
		return (name == null || name.isEmpty()) ? null : Enum.valueOf(type, name);
	}

	/**
	 * A project as a row tells it.
	 */
	record Project(String projectId, String name, @Nullable String districtId, @Nullable Stage stage) {

		/** The same in the stage it was in on the day. */
		Project in(@Nullable Stage past) {
			return new Project(this.projectId, this.name, this.districtId, past);
		}

		ProjectLine line(UnitNames units, LocalDate day) {
			return new ProjectLine(this.projectId, this.name, this.districtId, units.on(this.districtId, day),
					this.stage);
		}

	}

	/**
	 * A page of rows.
	 */
	record Page<R>(List<R> rows, boolean hasNext, long total) {

		/** A cursor for each row. */
		List<String> cursors(Function<R, Cursor> cursor) {
			return this.rows.stream().map((row) -> cursor.apply(row).encode()).toList();
		}

	}

	private record Counted<R>(@Nullable R row, long total) {
	}

}
