package org.diaodu.query.obstacle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.projection.Slot;
import org.diaodu.query.projection.Together;

/**
 * Writes how a batch moved the figures.
 */
final class FigureRows {

	private final Slot slot;

	private final Together changes;

	FigureRows(Slot slot, Together changes) {
		this.slot = slot;
		this.changes = changes;
	}

	void write(Figures figures) {
		Table totals = new Table("obstacle_figure", "place text, dimension text, member text, obstacles int8", "place",
				"dimension", "member");
		figures.totals.forEach((total, number) -> {
			if (number != 0) {
				totals.add(total.place(), total.dimension(), total.member(), number);
			}
		});
		totals.increase(this.slot, this.changes);
		String counts = Fact.COLUMNS.replace(",", " int8,") + " int8";
		Table cells = new Table("obstacle_cell",
				"month date, district_id text, zone_id text, unit_id text, category text, " + counts, "month",
				"district_id", "zone_id", "unit_id", "category");
		figures.cells.forEach((cell, sums) -> {
			List<@Nullable Object> row = new ArrayList<>(
					List.of(cell.month(), cell.districtId(), cell.zoneId(), cell.unitId(), cell.category()));
			boolean moves = false;
			for (long sum : sums) {
				row.add(sum);
				moves |= sum != 0;
			}
			if (moves) {
				cells.add(row.toArray());
			}
		});
		cells.increase(this.slot, this.changes);
		// What became nothing is as if it never was, so that a replay has the same rows.
		if (!totals.isEmpty()) {
			this.changes
				.add(this.slot.sql("DELETE FROM {obstacle_figure} f USING unnest(?::text[], ?::text[], ?::text[])"
						+ " AS r (place, dimension, member) WHERE (f.place, f.dimension, f.member)"
						+ " = (r.place, r.dimension, r.member) AND f.obstacles = 0"), totalKeys(figures));
		}
		if (!cells.isEmpty()) {
			this.changes.add(this.slot.sql("DELETE FROM {obstacle_cell} c USING unnest(?::date[], ?::text[], ?::text[],"
					+ " ?::text[], ?::text[]) AS r (month, district_id, zone_id, unit_id, category)"
					+ " WHERE (c.month, c.district_id, c.zone_id, c.unit_id, c.category)"
					+ " = (r.month, r.district_id, r.zone_id, r.unit_id, r.category) AND ("
					+ Fact.COLUMNS.replace(", ", " = 0 AND ") + " = 0)"), keys(figures));
		}
	}

	private static Object[] totalKeys(Figures figures) {
		Collection<Figures.Total> totals = figures.totals.keySet();
		return new Object[] { totals.stream().map(Figures.Total::place).toArray(String[]::new),
				totals.stream().map((total) -> total.dimension().name()).toArray(String[]::new),
				totals.stream().map(Figures.Total::member).toArray(String[]::new) };
	}

	private static Object[] keys(Figures figures) {
		Collection<Figures.Cell> cells = figures.cells.keySet();
		return new Object[] { cells.stream().map((cell) -> cell.month().toString()).toArray(String[]::new),
				cells.stream().map(Figures.Cell::districtId).toArray(String[]::new),
				cells.stream().map(Figures.Cell::zoneId).toArray(String[]::new),
				cells.stream().map(Figures.Cell::unitId).toArray(String[]::new),
				cells.stream().map(Figures.Cell::category).toArray(String[]::new) };
	}

}
