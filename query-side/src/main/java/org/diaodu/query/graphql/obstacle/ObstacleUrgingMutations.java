package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * What hurries an obstacle, or lifts it to the tier above.
 */
@Controller
class ObstacleUrgingMutations {

	private final ObstacleCommands obstacles;

	ObstacleUrgingMutations(ObstacleCommands obstacles) {
		this.obstacles = obstacles;
	}

	@MutationMapping
	@Clause("F-120")
	CompletableFuture<ObstaclePayload> urgeObstacle(@Argument UrgeObstacleInput input, @ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new UrgeObstacle(id, input.text(), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-048", "F-125" })
	CompletableFuture<ObstaclePayload> escalateObstacle(@Argument EscalateObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new EscalateObstacle(id, input.reason(), this.obstacles.day(input.occurredOn())));
	}

}
