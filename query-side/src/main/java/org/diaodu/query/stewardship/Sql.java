package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.Slot;

/**
 * A statement put together piece by piece, each with the values of its question marks.
 * The text is always the program's own.
 */
public final class Sql {

	private final StringBuilder text = new StringBuilder();

	private final List<Object> values = new ArrayList<>();

	/** One more piece, with the values of its question marks. */
	public Sql add(String piece, Object... values) {
		this.text.append(piece);
		this.values.addAll(List.of(values));
		return this;
	}

	/** A condition, with its values. */
	public Sql add(Condition condition) {
		this.text.append(condition.sql());
		this.values.addAll(condition.values());
		return this;
	}

	/** The same after {@code AND}; nothing for what always holds. */
	public Sql and(Condition condition) {
		return condition.equals(Condition.TRUE) ? this : add(" AND ").add(condition);
	}

	/** What a row of this alias tells was so on a day. */
	public Sql holds(String alias, LocalDate day) {
		return add(alias + ".from_day <= ? AND " + alias + ".until_day > ?", day, day);
	}

	/** Asks it of the tables in a slot. */
	public <T> List<T> list(JdbcClient jdbc, Slot slot, RowMapper<T> mapper) {
		return jdbc.sql(slot.sql(this.text.toString())).params(this.values).query(mapper).list();
	}

}
