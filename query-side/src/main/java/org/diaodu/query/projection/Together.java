package org.diaodu.query.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Statements that change rows and are sent together, in their order. Each journey to the
 * server and back waits twice until somebody has a processor for it, and on a busy
 * machine that, not the work, is what a projection's batch takes.
 */
public final class Together {

	private final JdbcOperations jdbc;

	private final List<String> statements = new ArrayList<>();

	private final List<@Nullable Object> values = new ArrayList<>();

	public Together(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/** One more, with the values of its question marks. */
	public void add(String sql, @Nullable Object... values) {
		this.statements.add(sql);
		this.values.addAll(Arrays.asList(values));
	}

	/** Sends what was added since. Fails as the first that fails. */
	public void send() {
		if (!this.statements.isEmpty()) {
			String sql = String.join(";\n", this.statements);
			@Nullable Object[] given = this.values.toArray();
			this.statements.clear();
			this.values.clear();
			this.jdbc.update(sql, given);
		}
	}

}
