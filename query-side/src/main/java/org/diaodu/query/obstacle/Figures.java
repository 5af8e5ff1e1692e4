package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.ObstacleSite;

/**
 * How a batch moves the figures: what each obstacle counts for after it, less what it
 * counted for before. So a figure costs the same whatever the history, and an obstacle
 * that is sorted otherwise takes all it counts for with it.
 */
final class Figures {

	final Map<Total, Long> totals = new TreeMap<>();

	final Map<Cell, long[]> cells = new TreeMap<>();

	/** What the obstacles of the city are counted by. */
	enum Dimension {

		/** all of them */
		STATUS,
		/** the open ones */
		TIER, CATEGORY, SEVERITY, DISTRICT, SUPERVISED

	}

	/**
	 * Obstacles that have something in common.
	 */
	record Total(Dimension dimension, String member) implements Comparable<Total> {

		@Override
		public int compareTo(Total other) {
			int first = this.dimension.compareTo(other.dimension);
			return (first != 0) ? first : this.member.compareTo(other.member);
		}

	}

	/**
	 * What happened in a month, in a place, to a unit, with a category.
	 */
	record Cell(LocalDate month, String districtId, String zoneId, String unitId,
			String category) implements Comparable<Cell> {

		@Override
		public int compareTo(Cell other) {
			return key().compareTo(other.key());
		}

		private String key() {
			return String.join("\n", this.month.toString(), this.districtId, this.zoneId, this.unitId, this.category);
		}

	}

	/**
	 * What one obstacle counts for.
	 */
	record Share(Map<Total, Long> totals, Map<Cell, long[]> cells) {

		private static final Share NONE = new Share(Map.of(), Map.of());

		static Share of(ObstacleFold obstacle) {
			if (obstacle.reported == null) {
				return NONE;
			}
			ObstacleSite site = obstacle.site();
			String category = text(obstacle.category());
			Map<Total, Long> totals = new HashMap<>();
			totals.put(new Total(Dimension.STATUS, obstacle.status.name()), 1L);
			if (obstacle.isOpen()) {
				totals.put(new Total(Dimension.TIER, text(obstacle.tier)), 1L);
				totals.put(new Total(Dimension.CATEGORY, category), 1L);
				totals.put(new Total(Dimension.SEVERITY, text(obstacle.severity())), 1L);
				totals.put(new Total(Dimension.DISTRICT, text(site.districtId())), 1L);
				if (obstacle.supervised) {
					totals.put(new Total(Dimension.SUPERVISED, ""), 1L);
				}
			}
			Map<Cell, long[]> cells = new HashMap<>();
			for (Fact fact : obstacle.facts) {
				Cell cell = new Cell(fact.month(), text(site.districtId()), text(site.zoneId()), fact.unitId(),
						category);
				add(cells.computeIfAbsent(cell, (first) -> new long[Fact.WIDTH]), fact.counts(), 1);
			}
			return new Share(totals, cells);
		}

	}

	/** An obstacle counts for this now, and for that before. */
	void move(@Nullable Share before, Share after) {
		if (before != null) {
			count(before, -1);
		}
		count(after, 1);
	}

	private void count(Share share, int sign) {
		share.totals().forEach((total, number) -> this.totals.merge(total, sign * number, Long::sum));
		share.cells()
			.forEach((cell, counts) -> add(this.cells.computeIfAbsent(cell, (first) -> new long[Fact.WIDTH]), counts,
					sign));
	}

	private static void add(long[] sums, List<Long> counts, int sign) {
		for (int i = 0; i < sums.length; i++) {
			sums[i] += sign * counts.get(i);
		}
	}

	private static void add(long[] sums, long[] counts, int sign) {
		for (int i = 0; i < sums.length; i++) {
			sums[i] += sign * counts[i];
		}
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
