package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.ObstacleSite;

/**
 * How a batch moves the figures: what each obstacle counts for after it, less what it
 * counted for before. So a figure costs the same whatever the history, and an obstacle
 * that is sorted otherwise takes all it counts for with it.
 */
final class Figures {

	/** The place that is all of the city. */
	static final String CITY = "";

	final Map<Total, Long> totals = new TreeMap<>();

	final Map<Cell, long[]> cells = new TreeMap<>();

	/** What obstacles are counted by. */
	enum Dimension {

		/** all of them */
		STATUS, TIER_OF_ALL, CATEGORY_OF_ALL, SEVERITY_OF_ALL,
		/** the open ones */
		TIER, CATEGORY, SEVERITY, DISTRICT, SUPERVISED,
		/** those that run, by the last day before they are late */
		LATE_AFTER,
		/** the open ones that wait for a step, by its last day */
		STEP_LATE_AFTER,
		/** those that ended and owe a call, by its last day */
		OWED_AFTER,
		/** those that run, by the days between which half of their time is used */
		HALF_AFTER, HALF_UNTIL

	}

	/**
	 * Obstacles that have something in common.
	 *
	 * @param place a district or a zone, or {@link #CITY}
	 */
	record Total(String place, Dimension dimension, String member) implements Comparable<Total> {

		private static final Comparator<Total> ORDER = Comparator.comparing(Total::place)
			.thenComparing(Total::dimension)
			.thenComparing(Total::member);

		@Override
		public int compareTo(Total other) {
			return ORDER.compare(this, other);
		}

	}

	/**
	 * What happened in a month, in a place, to a unit, with a category.
	 */
	record Cell(LocalDate month, String districtId, String zoneId, String unitId,
			String category) implements Comparable<Cell> {

		/** Of something that happened to an obstacle, as it stands. */
		static Cell of(Fact fact, ObstacleFold obstacle) {
			ObstacleSite site = obstacle.site();
			return new Cell(fact.month(), text(site.districtId()), text(site.zoneId()), fact.unitId(),
					text(obstacle.category()));
		}

		@Override
		public int compareTo(Cell other) {
			return key().compareTo(other.key());
		}

		private String key() {
			return String.join("\n", this.month.toString(), this.districtId, this.zoneId, this.unitId, this.category);
		}

	}

	/**
	 * What an obstacle counts for as a repetition, and where.
	 */
	record Repetition(Fact fact, Cell cell) {

		/** Null when it cannot be one, since it is not sorted. */
		static @Nullable Repetition of(ObstacleFold obstacle) {
			Fact fact = (obstacle.reported != null) ? obstacle.repetition() : null;
			return (fact != null) ? new Repetition(fact, Cell.of(fact, obstacle)) : null;
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
			Map<Total, Long> totals = new HashMap<>();
			Map<Dimension, String> common = common(obstacle);
			for (String place : places(site)) {
				common.forEach((dimension, member) -> totals.put(new Total(place, dimension, member), 1L));
			}
			Map<Cell, long[]> cells = new HashMap<>();
			for (Fact fact : obstacle.facts) {
				add(cells.computeIfAbsent(Cell.of(fact, obstacle), (first) -> new long[Fact.WIDTH]), fact.counts(), 1);
			}
			return new Share(totals, cells);
		}

		private static Set<String> places(ObstacleSite site) {
			Set<String> places = new LinkedHashSet<>();
			places.add(CITY);
			if (site.districtId() != null) {
				places.add(site.districtId());
			}
			if (site.zoneId() != null) {
				places.add(site.zoneId());
			}
			return places;
		}

		private static Map<Dimension, String> common(ObstacleFold obstacle) {
			Map<Dimension, String> common = new EnumMap<>(Dimension.class);
			String tier = text(obstacle.tier);
			String category = text(obstacle.category());
			String severity = text(obstacle.severity());
			common.put(Dimension.STATUS, obstacle.status.name());
			common.put(Dimension.TIER_OF_ALL, tier);
			common.put(Dimension.CATEGORY_OF_ALL, category);
			common.put(Dimension.SEVERITY_OF_ALL, severity);
			if (obstacle.isOpen()) {
				common.put(Dimension.TIER, tier);
				common.put(Dimension.CATEGORY, category);
				common.put(Dimension.SEVERITY, severity);
				common.put(Dimension.DISTRICT, text(obstacle.site().districtId()));
				if (obstacle.supervised) {
					common.put(Dimension.SUPERVISED, "");
				}
			}
			LocalDate step = obstacle.stepDue();
			if (step != null) {
				// What is closed may owe a call.
				common.put(obstacle.isOpen() ? Dimension.STEP_LATE_AFTER : Dimension.OWED_AFTER, step.toString());
			}
			if (obstacle.isRunning()) {
				addDays(obstacle, common);
			}
			return common;
		}

		/** As {@link Selection} tells who is late, and who has used half. */
		private static void addDays(ObstacleFold obstacle, Map<Dimension, String> common) {
			LocalDate last = obstacle.overdueAfter();
			LocalDate half = obstacle.clocks.halfOn;
			LocalDate paused = obstacle.pausedOn();
			if (last != null && (paused == null || last.isBefore(paused))) {
				common.put(Dimension.LATE_AFTER, last.toString());
			}
			if (half != null && paused == null && (last == null || half.isBefore(last))) {
				common.put(Dimension.HALF_AFTER, half.toString());
				if (last != null) {
					common.put(Dimension.HALF_UNTIL, last.toString());
				}
			}
		}

	}

	/** An obstacle counts for this now, and for that before. */
	void move(@Nullable Share before, Share after) {
		if (before != null) {
			count(before, -1);
		}
		count(after, 1);
	}

	/** It is a repetition, or none any more. */
	void repeated(Repetition repetition, int sign) {
		add(this.cells.computeIfAbsent(repetition.cell(), (first) -> new long[Fact.WIDTH]), repetition.fact().counts(),
				sign);
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
