package org.diaodu.query.obstacle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.diaodu.kernel.message.Clause;

/**
 * Which sub-items blocked a project: what blocks it again by the same is a repetition.
 */
@Clause("F-122")
final class ProjectItems {

	/** Obstacles by project and sub-item. */
	private final Map<String, Set<String>> obstacles = new HashMap<>();

	/** The sub-item of each obstacle that has one. */
	private final Map<String, String> items = new HashMap<>();

	/**
	 * Notes what an obstacle is sorted as.
	 * @return whether another one of the project is sorted so already
	 */
	boolean sorted(String obstacleId, String projectId, String itemCode) {
		String key = projectId + "|" + itemCode;
		String before = this.items.put(obstacleId, key);
		if (before != null) {
			this.obstacles.getOrDefault(before, new HashSet<>()).remove(obstacleId);
		}
		Set<String> same = this.obstacles.computeIfAbsent(key, (first) -> new HashSet<>());
		boolean repeated = !same.isEmpty();
		same.add(obstacleId);
		return repeated;
	}

}
