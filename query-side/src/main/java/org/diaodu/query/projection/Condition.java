package org.diaodu.query.projection;

import java.util.ArrayList;
import java.util.List;

/**
 * Part of a WHERE clause with its values. The text is always the program's own; whatever
 * comes from outside is a value.
 *
 * @param sql with one question mark for each value
 */
public record Condition(String sql, List<Object> values) {

	/** Holds always. */
	public static final Condition TRUE = new Condition("TRUE", List.of());

	public Condition {
		values = List.copyOf(values);
	}

	/** A column has a value; never for a value no text column can hold. */
	public static Condition equal(String column, String value) {
		return (value.indexOf('\0') >= 0) ? new Condition("FALSE", List.of())
				: new Condition(column + " = ?", List.of(value));
	}

	/** Both hold. */
	public Condition and(Condition other) {
		if (this.equals(TRUE)) {
			return other;
		}
		if (other.equals(TRUE)) {
			return this;
		}
		List<Object> both = new ArrayList<>(this.values);
		both.addAll(other.values);
		return new Condition(this.sql + " AND " + other.sql, both);
	}

	/** Both hold. */
	public Condition and(String sql, Object... values) {
		return and(new Condition(sql, List.of(values)));
	}

}
