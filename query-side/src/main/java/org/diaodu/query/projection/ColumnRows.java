package org.diaodu.query.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Rows about to be written by one statement, as one array for each column.
 */
public final class ColumnRows {

	private final List<@Nullable Object[]> rows = new ArrayList<>();

	/** One more row. */
	public void add(@Nullable Object... values) {
		this.rows.add(values);
	}

	/**
	 * Adds to what is sent together: these rows, where they are newer than what is there.
	 * @param columns names, separated by a comma and a space
	 * @param types of the columns, separated by a space
	 * @param keys columns of the primary key
	 * @param version column that tells the newer of two, null to keep what is there
	 */
	public void upsert(Together changes, Slot slot, String table, String columns, String types, Set<String> keys,
			@Nullable String version) {
		if (this.rows.isEmpty()) {
			return;
		}
		String resolution = (version == null) ? "DO NOTHING"
				: "DO UPDATE SET " + Arrays.stream(columns.split(", "))
					.filter((column) -> !keys.contains(column))
					.map((column) -> column + " = excluded." + column)
					.collect(Collectors.joining(", ")) + " WHERE t." + version + " < excluded." + version;
		changes.add(slot.sql("INSERT INTO {" + table + "} AS t (" + columns + ") SELECT * FROM " + unnest(types)
				+ " ON CONFLICT (" + String.join(", ", keys) + ") " + resolution), arrays());
	}

	/** The arguments, all as text: the statement says what they are. */
	public Object[] arrays() {
		int width = this.rows.isEmpty() ? 0 : this.rows.get(0).length;
		Object[] columns = new Object[width];
		for (int column = 0; column < width; column++) {
			@Nullable String[] values = new @Nullable String[this.rows.size()];
			for (int row = 0; row < values.length; row++) {
				@Nullable Object value = this.rows.get(row)[column];
				values[row] = (value != null) ? value.toString() : null;
			}
			columns[column] = values;
		}
		return columns;
	}

	/** {@code unnest} with a question mark for each column of these types. */
	public static String unnest(String types) {
		return Arrays.stream(types.split(" "))
			.map((type) -> "?::" + type + "[]")
			.collect(Collectors.joining(", ", "unnest(", ")"));
	}

}
