package org.diaodu.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.message.Recorded;

/**
 * Counts events without any guard, so that one applied twice is seen.
 */
class Counting implements Projection {

	/** The order is only looked at in short histories. */
	private static final long ORDER_KEPT = 100;

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
		Map<String, StringBuilder> seen = new LinkedHashMap<>();
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (Recorded recorded : events) {
			counts.merge(recorded.subject(), this.weight, Integer::sum);
			StringBuilder order = seen.computeIfAbsent(recorded.subject(), (subject) -> new StringBuilder());
			if (recorded.logIndex() < ORDER_KEPT) {
				order.append(' ').append(recorded.logIndex());
			}
		}
		counts.forEach((subject, count) -> this.jdbc
			.sql(slot.sql("INSERT INTO {counted} AS c VALUES (?, ?, ?, ?) ON CONFLICT (subject) DO UPDATE SET"
					+ " n = c.n + excluded.n, order_seen = c.order_seen || excluded.order_seen"))
			.param(subject)
			.param(count)
			.param(String.valueOf(seen.get(subject)))
			.param(events.get(events.size() - 1).logIndex())
			.update());
		if (counts.keySet().stream().anyMatch(this.refused::contains)) {
			throw new IllegalArgumentException("refused for a test");
		}
		if (counts.keySet().stream().anyMatch(this.failingInSql::contains)) {
			this.jdbc.sql("SELECT 1 / 0").query().singleRow();
		}
	}

}
