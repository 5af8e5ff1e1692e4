package org.diaodu.kernel.lifecycle.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NextAct;
import org.diaodu.kernel.project.Stage;

/**
 * A node that is due or overdue.
 *
 * @param daysLeft below 0 once its day has passed
 * @param missed whether its day passed and a reason and a new day are owed
 * @param acts what comes next
 */
public record DueNodeView(ProjectLine project, String nodeCode, @Nullable String nodeName, @Nullable Stage nodeStage,
		boolean gate, LocalDate dueOn, @Nullable LocalDate originalOn, @Nullable LocalDate forecastOn, long daysLeft,
		boolean missed, int changes, List<NextAct> acts) {

	public DueNodeView {
		acts = List.copyOf(acts);
	}

}
