package org.diaodu.query.stewardship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Rows about to be written by one statement, as one array for each column.
 */
final class Rows {

	private final List<@Nullable Object[]> rows = new ArrayList<>();

	void add(@Nullable Object... values) {
		this.rows.add(values);
	}

	/** Rows of one statement. */
	static Rows all(Collection<@Nullable Object[]> values) {
		Rows rows = new Rows();
		values.forEach(rows::add);
		return rows;
	}

	boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** The arguments, all as text: the statement says what they are. */
	Object[] columns() {
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
	static String unnest(String types) {
		return Arrays.stream(types.split(" "))
			.map((type) -> "?::" + type + "[]")
			.collect(Collectors.joining(", ", "unnest(", ")"));
	}

}
