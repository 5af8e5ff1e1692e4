package org.diaodu.kernel.lifecycle.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.project.Stage;

/**
 * The life of a project on a day.
 *
 * @param pool null while it is in none
 * @param baseline number of the last version of the plan, 0 before the first
 * @param catalogueVersion of the nodes on that day, null while there is none
 * @param stageByGates the first stage one of whose gates is open, the last when none is;
 * null without catalogue
 * @param unproven nodes the stage of the project says were reached, while nothing shows
 * that they were
 * @param desk whose move the next open node is, null when none is planned
 * @param nodes in the order of the catalogue
 * @param stages in the order they were
 */
public record ProjectNodesView(ProjectLine project, LocalDate asOf, @Nullable Pool pool, boolean pilot, int baseline,
		@Nullable String catalogueVersion, @Nullable Stage stageByGates, List<NodeView> unproven,
		@Nullable DeskView desk, List<NodeView> nodes, List<StageSpanView> stages, Basis basis) {

	public ProjectNodesView {
		unproven = List.copyOf(unproven);
		nodes = List.copyOf(nodes);
		stages = List.copyOf(stages);
	}

}
