package org.diaodu.query.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.stewardship.Rows;

/**
 * The rows a batch of events changed: one for each key, the last that was said.
 */
final class Changed {

	/** Stands for "until further notice". */
	static final String NEVER = "infinity";

	private final Map<List<Object>, @Nullable Object[]> rows = new LinkedHashMap<>();

	private final int keys;

	/**
	 * Rows of a table.
	 * @param keys how many columns, from the first on, are the key
	 */
	Changed(int keys) {
		this.keys = keys;
	}

	void put(@Nullable Object... values) {
		List<Object> key = new ArrayList<>(this.keys);
		for (int i = 0; i < this.keys; i++) {
			Object part = values[i];
			if (part == null) {
				throw new IllegalStateException("no key in column " + i);
			}
			key.add(part);
		}
		this.rows.put(List.copyOf(key), values);
	}

	/** As one statement takes them. */
	Rows rows() {
		Rows all = new Rows();
		this.rows.values().forEach(all::add);
		return all;
	}

}
