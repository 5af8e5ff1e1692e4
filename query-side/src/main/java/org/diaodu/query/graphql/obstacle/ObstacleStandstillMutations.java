package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Time that does not count.
 */
@Controller
class ObstacleStandstillMutations {

	private final ObstacleCommands obstacles;

	ObstacleStandstillMutations(ObstacleCommands obstacles) {
		this.obstacles = obstacles;
	}

	@MutationMapping
	@Clause("F-006")
	CompletableFuture<ObstaclePayload> pauseObstacle(@Argument PauseObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new PauseObstacle(id, input.ground(), input.reason(),
				CommandInput.given(input.evidence()), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-006")
	CompletableFuture<ObstaclePayload> resumeObstacle(@Argument ResumeObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new ResumeObstacle(id, input.reason(), this.obstacles.day(input.occurredOn())));
	}

}
