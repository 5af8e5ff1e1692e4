package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.RefuseObstacleExtension;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * More time for an obstacle.
 */
@Controller
class ObstacleExtensionMutations {

	private final ObstacleCommands obstacles;

	ObstacleExtensionMutations(ObstacleCommands obstacles) {
		this.obstacles = obstacles;
	}

	@MutationMapping
	@Clause("F-006")
	CompletableFuture<ObstaclePayload> requestObstacleExtension(@Argument RequestObstacleExtensionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new RequestObstacleExtension(id, input.workingDays(),
				input.reason(), input.explanation(), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-006")
	CompletableFuture<ObstaclePayload> grantObstacleExtension(@Argument GrantObstacleExtensionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new GrantObstacleExtension(id, this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-006", "F-086" })
	CompletableFuture<ObstaclePayload> refuseObstacleExtension(@Argument RefuseObstacleExtensionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new RefuseObstacleExtension(id, input.reason(),
				this.obstacles.day(input.occurredOn())));
	}

}
