package org.diaodu.query.stewardship;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * What a batch changes in the tables of a slot, sent together: one statement for each
 * table, whatever the number of rows.
 */
final class StewardChanges {

	private final JdbcOperations jdbc;

	private final Slot slot;

	private final Together together;

	StewardChanges(JdbcOperations jdbc, Slot slot) {
		this.jdbc = jdbc;
		this.slot = slot;
		this.together = new Together(jdbc);
	}

	JdbcOperations jdbc() {
		return this.jdbc;
	}

	/** The statement for the tables of the slot. */
	String sql(String text) {
		return this.slot.sql(text);
	}

	/** One more, with the values of its question marks. */
	void add(String text, @Nullable Object... values) {
		this.together.add(sql(text), values);
	}

	/** New rows; those that are there already stay. */
	void insert(String table, String columns, String types, Rows rows) {
		add("INSERT INTO {" + table + "} (" + columns + ") SELECT * FROM " + Rows.unnest(types)
				+ " ON CONFLICT DO NOTHING", rows.columns());
	}

	/** Rows as they are now; those that reflect as much or more stay. */
	void upsert(String table, String columns, String types, Set<String> keys, String version, Rows rows) {
		upsert(table, columns, columns, types, keys, version, rows);
	}

	/**
	 * The same where what is written is made of what is given.
	 * @param values for the columns, of rows with these columns
	 */
	void upsert(String table, String columns, String values, String types, Set<String> keys, String version,
			Rows rows) {
		if (!rows.isEmpty()) {
			add("INSERT INTO {" + table + "} AS t (" + columns + ") SELECT " + values + " FROM " + Rows.unnest(types)
					+ " AS r (" + columns + ") ON CONFLICT (" + String.join(", ", keys) + ") DO UPDATE SET "
					+ updates(columns, keys) + " WHERE t." + version + " < excluded." + version, rows.columns());
		}
	}

	/** Sends what was added since. */
	void send() {
		this.together.send();
	}

	private static String updates(String columns, Set<String> keys) {
		return Arrays.stream(columns.split(", "))
			.filter((column) -> !keys.contains(column))
			.map((column) -> column + " = excluded." + column)
			.collect(Collectors.joining(", "));
	}

	/** For {@code = ANY (?::text[])}. */
	static String[] ids(Collection<String> ids) {
		return ids.toArray(String[]::new);
	}

}
