package org.diaodu.query.graphql.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
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
import org.diaodu.kernel.value.CityTime;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes of the end of an obstacle.
 */
@Controller
class ObstacleClosingMutations {

	private final ObstacleCommands obstacles;

	private final Clock clock;

	ObstacleClosingMutations(ObstacleCommands obstacles, Clock clock) {
		this.obstacles = obstacles;
		this.clock = clock;
	}

	@MutationMapping
	@Clause("F-123")
	CompletableFuture<ObstaclePayload> confirmObstacleSolved(@Argument ConfirmObstacleSolvedInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new ConfirmObstacleSolved(id, day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-123")
	CompletableFuture<ObstaclePayload> refuseObstacleSolution(@Argument RefuseObstacleSolutionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new RefuseObstacleSolution(id, input.reason(),
				given(input.evidence()), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-123")
	CompletableFuture<ObstaclePayload> rateObstacle(@Argument RateObstacleInput input, @ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new RateObstacle(id, input.score(), input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-123")
	CompletableFuture<ObstaclePayload> recordCallBack(@Argument RecordCallBackInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new RecordCallBack(id, input.satisfied(), input.text(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-006", "F-125" })
	CompletableFuture<ObstaclePayload> closeObstacle(@Argument CloseObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new CloseObstacle(id, given(input.evidence()), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-006")
	CompletableFuture<ObstaclePayload> reopenObstacle(@Argument ReopenObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new ReopenObstacle(id, input.reason(), day(input.occurredOn())));
	}

	private static List<String> given(@Nullable List<String> texts) {
		return (texts != null) ? texts : List.of();
	}

	private LocalDate day(@Nullable LocalDate occurredOn) {
		return (occurredOn != null) ? occurredOn : CityTime.today(this.clock);
	}

}
