package org.diaodu.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of rows and how many there are on all pages. Found by one statement, which tells
 * the total with each row as {@code total}, and once even when the page is empty.
 *
 * @param <R> what a row is read as
 */
public record CountedRows<R>(List<R> rows, boolean hasNext, long total) {

	/**
	 * Reads a page.
	 * @param key column that no row of the page lacks
	 * @param first how many were asked for; one more was looked for
	 */
	public static <R> CountedRows<R> of(Statement statement, JdbcClient jdbc, Slot slot, String key, int first,
			RowMapper<R> mapper) {
		List<Counted<R>> found = statement.list(jdbc, slot, (row, number) -> counted(row, number, key, mapper));
		List<R> rows = found.stream().map(Counted::row).filter(Objects::nonNull).toList();
		boolean more = rows.size() > first;
		return new CountedRows<>(more ? rows.subList(0, first) : rows, more,
				found.isEmpty() ? 0 : found.getFirst().total());
	}

	private static <R> Counted<R> counted(ResultSet row, int number, String key, RowMapper<R> mapper)
			throws SQLException {
		return new Counted<>((row.getString(key) != null) ? mapper.mapRow(row, number) : null, row.getLong("total"));
	}

	private record Counted<R>(@Nullable R row, long total) {
	}

}
