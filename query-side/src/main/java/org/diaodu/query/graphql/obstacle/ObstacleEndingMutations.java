package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * The end of an obstacle without a solution of its own.
 */
@Controller
class ObstacleEndingMutations {

	private final ObstacleCommands obstacles;

	ObstacleEndingMutations(ObstacleCommands obstacles) {
		this.obstacles = obstacles;
	}

	@MutationMapping
	@Clause("F-117")
	CompletableFuture<ObstaclePayload> withdrawObstacle(@Argument WithdrawObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new WithdrawObstacle(id, input.reason(), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-117")
	CompletableFuture<ObstaclePayload> mergeObstacle(@Argument MergeObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id, into) -> new MergeObstacle(id, into, input.reason(),
				this.obstacles.day(input.occurredOn())));
	}

}
