package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

/**
 * The obstacles of a project, for whoever decides on the project.
 */
@FunctionalInterface
public interface ProjectObstacles {

	/** What is known of them now; those open at the end of a day one by one. */
	Known of(String projectId, LocalDate day);

	/**
	 * The obstacles of a project.
	 *
	 * @param reported how many were ever reported
	 * @param open those that were open, in the order of their reports
	 */
	record Known(int reported, List<ObstacleStanding> open) {

		/** None was ever reported. */
		public static final Known NONE = new Known(0, List.of());

		public Known {
			open = List.copyOf(open);
		}

	}

}
