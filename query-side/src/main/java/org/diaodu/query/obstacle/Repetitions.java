package org.diaodu.query.obstacle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleStatus;

/**
 * Which obstacles of a project are repetitions: of those sorted as the same sub-item, all
 * but the one that was reported first. What was withdrawn, or merged into another, blocks
 * nothing. So one may become a repetition, or be none any more, by what happens to
 * another (ADR 0203).
 */
@Clause("F-122")
final class Repetitions {

	private static final int MONTH = 2;

	private static final int DIVISION = 6;

	private static final int SEQUENCE = 16;

	/** Those sorted as the same, by project and sub-item, the first reported first. */
	private final Map<String, TreeSet<One>> alike = new HashMap<>();

	/** Under which of these each is. */
	private final Map<String, String> keys = new HashMap<>();

	/**
	 * One that blocks, by its number: months, and within a month the sequence.
	 */
	private record One(String number, String obstacleId) implements Comparable<One> {

		private static final Comparator<One> ORDER = Comparator.comparing(One::order).thenComparing(One::obstacleId);

		private String order() {
			return this.number.substring(MONTH, DIVISION) + this.number.substring(SEQUENCE) + this.number;
		}

		@Override
		public int compareTo(One other) {
			return ORDER.compare(this, other);
		}

	}

	/** An obstacle as it stands now. */
	void put(ObstacleFold obstacle) {
		boolean blocks = obstacle.status != ObstacleStatus.WITHDRAWN && obstacle.status != ObstacleStatus.MERGED;
		put(obstacle.reported().obstacleId(), obstacle.reported().number(), obstacle.reported().projectId(),
				blocks ? obstacle.itemCode() : null);
	}

	/**
	 * An obstacle as it stands now.
	 * @param itemCode null when it is not sorted, or blocks nothing
	 */
	void put(String obstacleId, String number, String projectId, @Nullable String itemCode) {
		One one = new One(number, obstacleId);
		String before = this.keys.remove(obstacleId);
		if (before != null) {
			alike(before).remove(one);
		}
		if (itemCode != null) {
			String key = projectId + "|" + itemCode;
			this.keys.put(obstacleId, key);
			alike(key).add(one);
		}
	}

	private Set<One> alike(String key) {
		return this.alike.computeIfAbsent(key, (first) -> new TreeSet<>());
	}

	/** The repetitions there are now. */
	Set<String> all() {
		Set<String> all = new HashSet<>();
		this.alike.values().forEach((alike) -> alike.stream().skip(1).map(One::obstacleId).forEach(all::add));
		return all;
	}

}
