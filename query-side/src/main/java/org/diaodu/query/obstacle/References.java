package org.diaodu.query.obstacle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.query.projection.Opening;
import org.diaodu.query.projection.Slot;

/**
 * Working days and the taxonomy as the read model has them, kept read: every page needs
 * them, and they change a few times a year. Whether they did is asked in the snapshot of
 * the answer.
 */
@Component
class References {

	private static final String LATEST = "SELECT coalesce(greatest((SELECT max(log_index) FROM {obstacle_calendar}),"
			+ " (SELECT max(log_index) FROM {obstacle_taxonomy})), -1)";

	private volatile Known known = new Known("", -1, WorkingCalendar.EMPTY, List.of(), new Items(List.of()));

	/**
	 * What is kept.
	 *
	 * @param schema it was read from
	 * @param logIndex of the last event it reflects: each replaces a year or adds a
	 * version
	 * @param taxonomies all versions, by first day
	 */
	record Known(String schema, long logIndex, WorkingCalendar calendar, List<ObstacleTaxonomyAdopted> taxonomies,
			Items items) {
	}

	/**
	 * How far they go in the slot that is supposed to serve, asked as a transaction
	 * begins.
	 */
	static final class Latest {

		private @Nullable Slot slot;

		private long logIndex;

		void ask(Opening opening, Slot supposed) {
			this.slot = supposed;
			opening.ask(supposed.sql(LATEST), (row) -> this.logIndex = row.getLong(1));
		}

		long in(Slot actual, JdbcClient jdbc) {
			return (actual == this.slot) ? this.logIndex : jdbc.sql(actual.sql(LATEST)).query(Long.class).single();
		}

	}

	Known of(Slot slot, Latest latest, JdbcClient jdbc) {
		String schema = slot.sql("{obstacle_calendar}");
		long logIndex = latest.in(slot, jdbc);
		Known kept = this.known;
		if (kept.logIndex() == logIndex && kept.schema().equals(schema)) {
			return kept;
		}
		List<ObstacleTaxonomyAdopted> taxonomies = jdbc
			.sql(slot.sql("SELECT content FROM {obstacle_taxonomy} ORDER BY effective_from, log_index"))
			.query((row, number) -> Codec.readTaxonomy(row.getString(1)))
			.list();
		Known read = new Known(schema, logIndex, calendar(slot, jdbc), taxonomies, new Items(taxonomies));
		this.known = read;
		return read;
	}

	private static WorkingCalendar calendar(Slot slot, JdbcClient jdbc) {
		WorkingCalendar calendar = WorkingCalendar.EMPTY;
		for (KnownCalendar.Year year : jdbc
			.sql(slot.sql("SELECT year, days, log_index FROM {obstacle_calendar} ORDER BY year"))
			.query((row, number) -> new KnownCalendar.Year(row.getInt(1), Codec.readDays(row.getString(2)),
					row.getLong(3)))
			.list()) {
			calendar = calendar.with(year.year(), year.days());
		}
		return calendar;
	}

}
