package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * The way of an obstacle to the unit that solves it.
 */
@Controller
class ObstacleAssignmentMutations {

	private final ObstacleCommands obstacles;

	ObstacleAssignmentMutations(ObstacleCommands obstacles) {
		this.obstacles = obstacles;
	}

	@MutationMapping
	@Clause("F-119")
	CompletableFuture<ObstaclePayload> assignObstacle(@Argument AssignObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new AssignObstacle(id, this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-005")
	CompletableFuture<ObstaclePayload> acceptObstacle(@Argument AcceptObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new AcceptObstacle(id, this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-005", "F-086" })
	CompletableFuture<ObstaclePayload> returnObstacle(@Argument ReturnObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new ReturnObstacle(id, input.ground(),
				input.alternative(), input.suggestedUnitId(), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-086", "F-119" })
	CompletableFuture<ObstaclePayload> reassignObstacle(@Argument ReassignObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new ReassignObstacle(id, input.leadUnitId(),
				input.reason(), this.obstacles.day(input.occurredOn())));
	}

}
