package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of the end of an obstacle.
 */
@Controller
class ObstacleClosingMutations {

	private final ObstacleCommands obstacles;

	ObstacleClosingMutations(ObstacleCommands obstacles) {
		this.obstacles = obstacles;
	}

	@MutationMapping
	@Clause("F-123")
	CompletableFuture<ObstaclePayload> confirmObstacleSolved(@Argument ConfirmObstacleSolvedInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new ConfirmObstacleSolved(id, this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-123")
	CompletableFuture<ObstaclePayload> refuseObstacleSolution(@Argument RefuseObstacleSolutionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new RefuseObstacleSolution(id, input.reason(),
				CommandInput.given(input.evidence()), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-123")
	CompletableFuture<ObstaclePayload> rateObstacle(@Argument RateObstacleInput input, @ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new RateObstacle(id, input.score(), input.reason(),
				this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-123")
	CompletableFuture<ObstaclePayload> recordCallBack(@Argument RecordCallBackInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new RecordCallBack(id, input.satisfied(),
				input.text(), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-006", "F-125" })
	CompletableFuture<ObstaclePayload> closeObstacle(@Argument CloseObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new CloseObstacle(id,
				CommandInput.given(input.evidence()), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-006")
	CompletableFuture<ObstaclePayload> reopenObstacle(@Argument ReopenObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new ReopenObstacle(id, input.reason(), this.obstacles.day(input.occurredOn())));
	}

}
