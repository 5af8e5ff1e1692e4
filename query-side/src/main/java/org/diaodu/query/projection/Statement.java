package org.diaodu.query.projection;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement put together piece by piece, each with the values of its question marks.
 * The text is always the program's own.
 */
public final class Statement {

	private final StringBuilder text = new StringBuilder();

	private final List<Object> values = new ArrayList<>();

	/** One more piece. */
	public Statement add(String piece, Object... more) {
		this.text.append(piece);
		this.values.addAll(List.of(more));
		return this;
	}

	/** One more condition, unless it holds always. */
	public Statement and(Condition condition) {
		if (!condition.equals(Condition.TRUE)) {
			this.text.append(" AND ").append(condition.sql());
			this.values.addAll(condition.values());
		}
		return this;
	}

	/** Its rows. */
	public <T> List<T> list(JdbcClient jdbc, Slot slot, RowMapper<T> mapper) {
		return jdbc.sql(slot.sql(this.text.toString())).params(this.values).query(mapper).list();
	}

}
