package org.diaodu.query.stewardship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;

import org.diaodu.query.project.Cursor;

/**
 * A page of rows and how many there are on all pages. Found by one statement, which tells
 * the total with each row, and once even when the page is empty.
 *
 * @param <R> what a row is read as
 */
record Page<R>(List<R> rows, boolean hasNext, long total) {

	/**
	 * @param key column that no row of the page lacks
	 * @param first how many were asked for; one more was looked for
	 */
	static <R> Page<R> of(View view, Sql sql, String key, int first, RowMapper<R> mapper) {
		List<Counted<R>> found = view.list(sql, (row, number) -> counted(row, number, key, mapper));
		List<R> rows = found.stream().map(Counted::row).filter(Objects::nonNull).toList();
		boolean more = rows.size() > first;
		return new Page<>(more ? rows.subList(0, first) : rows, more, found.isEmpty() ? 0 : found.getFirst().total());
	}

	private static <R> Counted<R> counted(ResultSet row, int number, String key, RowMapper<R> mapper)
			throws SQLException {
		return new Counted<>((row.getString(key) != null) ? mapper.mapRow(row, number) : null, row.getLong("total"));
	}

	/** A cursor for each row. */
	List<String> cursors(Function<R, Cursor> cursor) {
		return this.rows.stream().map((row) -> cursor.apply(row).encode()).toList();
	}

	private record Counted<R>(@Nullable R row, long total) {
	}

}
