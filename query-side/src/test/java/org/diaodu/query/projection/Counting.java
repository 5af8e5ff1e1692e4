package org.diaodu.query.projection;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.message.Recorded;

/**
 * Counts events without any guard, so that one applied twice is seen.
 */
final class Counting implements Projection {

	private final int version;

	private final int weight;

	JdbcClient jdbc;

	final Set<String> refused = ConcurrentHashMap.newKeySet();

	final Set<String> failingInSql = ConcurrentHashMap.newKeySet();

	Counting() {
		this(1, 1);
	}

	Counting(int version, int weight) {
		this.version = version;
		this.weight = weight;
	}

	@Override
	public String name() {
		return "counting";
	}

	@Override
	public int version() {
		return this.version;
	}

	@Override
	public Set<String> features() {
		return Set.of("project");
	}

	@Override
	public List<String> tables() {
		return List.of("counted");
	}

	@Override
	public void apply(List<Recorded> events, Slot slot) {
		for (Recorded recorded : events) {
			this.jdbc
				.sql(slot.sql("INSERT INTO {counted} AS c VALUES (?, ?, ?, ?) ON CONFLICT (subject) DO UPDATE SET"
						+ " n = c.n + excluded.n, order_seen = c.order_seen || excluded.order_seen"))
				.param(recorded.subject())
				.param(this.weight)
				.param(" " + recorded.logIndex())
				.param(recorded.logIndex())
				.update();
			if (this.refused.contains(recorded.subject())) {
				throw new IllegalArgumentException("refused for a test");
			}
			if (this.failingInSql.contains(recorded.subject())) {
				this.jdbc.sql("SELECT 1 / 0").query().singleRow();
			}
		}
	}

}
