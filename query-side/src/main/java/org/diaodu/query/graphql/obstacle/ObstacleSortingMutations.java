package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Sorting: what kind it is, which tier and unit it goes to.
 */
@Controller
class ObstacleSortingMutations {

	private final ObstacleCommands obstacles;

	ObstacleSortingMutations(ObstacleCommands obstacles) {
		this.obstacles = obstacles;
	}

	@MutationMapping
	@Clause({ "F-118", "F-124", "F-126", "F-127", "F-128", "F-137" })
	CompletableFuture<ObstaclePayload> sortObstacle(@Argument SortObstacleInput input, @ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new SortObstacle(id, input.itemCode(), input.scope(), input.severity(),
						input.leadUnitId(), CooperatorInput.wishes(input.cooperators()), input.workingDays(),
						this.obstacles.day(input.occurredOn()), input.severityReason()));
	}

}
