package org.diaodu.query.obstacle;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;

import org.diaodu.query.projection.Condition;

/**
 * A statement put together piece by piece, each with the values of its question marks.
 * The text is always the program's own.
 */
final class Sql {

	private final StringBuilder text = new StringBuilder();

	private final List<@Nullable Object> values = new ArrayList<>();

	static Sql of(String piece, @Nullable Object... values) {
		return new Sql().add(piece, values);
	}

	Sql add(String piece, @Nullable Object... values) {
		this.text.append(piece);
		for (Object value : values) {
			this.values.add(value);
		}
		return this;
	}

	Sql add(Condition condition) {
		this.text.append(condition.sql());
		this.values.addAll(condition.values());
		return this;
	}

	<T> List<T> list(Desk desk, RowMapper<T> mapper) {
		return desk.jdbc().sql(desk.slot().sql(this.text.toString())).params(this.values).query(mapper).list();
	}

}
