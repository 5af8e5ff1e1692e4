package org.diaodu.query.obstacle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * Rows about to be written to a table by one statement, whatever their number.
 */
final class Table {

	private static final String LIST = "list";

	private final String name;

	private final List<String> columns;

	private final List<String> types;

	private final Set<String> keys;

	private final List<@Nullable Object[]> rows = new ArrayList<>();

	/**
	 * @param columns each as {@code name type}, separated by commas; of type
	 * {@value #LIST} is text of several lines, written as an array of them
	 */
	Table(String name, String columns, String... keys) {
		this.name = name;
		List<String[]> parts = Arrays.stream(columns.split(", ")).map((column) -> column.split(" ")).toList();
		this.columns = parts.stream().map((part) -> part[0]).toList();
		this.types = parts.stream().map((part) -> part[1]).toList();
		this.keys = Set.of(keys);
	}

	void add(@Nullable Object... values) {
		if (values.length != this.columns.size()) {
			throw new IllegalArgumentException(values.length + " values for " + this.columns);
		}
		this.rows.add(values);
	}

	boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** Rows that may be there already, and then are the same. */
	void insert(Slot slot, Together changes) {
		write(slot, changes, " ON CONFLICT DO NOTHING");
	}

	/** Rows instead of what is there, unless that reflects as much. */
	void upsert(Slot slot, Together changes, String index) {
		write(slot, changes,
				conflict()
						+ others().map((column) -> column + " = excluded." + column).collect(Collectors.joining(", "))
						+ " WHERE t." + index + " < excluded." + index);
	}

	/** Numbers to add to those that are there. */
	void increase(Slot slot, Together changes) {
		write(slot, changes, conflict() + others().map((column) -> column + " = t." + column + " + excluded." + column)
			.collect(Collectors.joining(", ")));
	}

	private java.util.stream.Stream<String> others() {
		return this.columns.stream().filter((column) -> !this.keys.contains(column));
	}

	private String conflict() {
		return " ON CONFLICT (" + this.columns.stream().filter(this.keys::contains).collect(Collectors.joining(", "))
				+ ") DO UPDATE SET ";
	}

	private void write(Slot slot, Together changes, String conflict) {
		if (!this.rows.isEmpty()) {
			String names = String.join(", ", this.columns);
			changes.add(slot
				.sql("INSERT INTO {" + this.name + "} AS t (" + names + ") SELECT " + selected() + " FROM unnest("
						+ this.types.stream()
							.map((type) -> "?::" + (type.equals(LIST) ? "text" : type) + "[]")
							.collect(Collectors.joining(", "))
						+ ") AS r (" + names + ")" + conflict),
					values());
		}
	}

	private String selected() {
		List<String> selected = new ArrayList<>();
		for (int column = 0; column < this.columns.size(); column++) {
			String name = "r." + this.columns.get(column);
			selected.add(this.types.get(column).equals(LIST) ? "string_to_array(" + name + ", E'\\n')" : name);
		}
		return String.join(", ", selected);
	}

	/** One array for each column, all as text: the statement says what they are. */
	private Object[] values() {
		Object[] columns = new Object[this.columns.size()];
		for (int column = 0; column < columns.length; column++) {
			@Nullable String[] values = new @Nullable String[this.rows.size()];
			for (int row = 0; row < values.length; row++) {
				Object value = this.rows.get(row)[column];
				values[row] = (value != null) ? value.toString() : null;
			}
			columns[column] = values;
		}
		return columns;
	}

}
