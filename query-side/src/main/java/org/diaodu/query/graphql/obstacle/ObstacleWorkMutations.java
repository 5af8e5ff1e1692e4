package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes by those who solve an obstacle.
 */
@Controller
class ObstacleWorkMutations {

	private final ObstacleCommands obstacles;

	ObstacleWorkMutations(ObstacleCommands obstacles) {
		this.obstacles = obstacles;
	}

	@MutationMapping
	@Clause({ "F-006", "F-119" })
	CompletableFuture<ObstaclePayload> noteObstacleWork(@Argument NoteObstacleWorkInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new NoteObstacleWork(id,
						(input.noteId() != null) ? input.noteId() : "note-" + commandId, input.text(),
						CommandInput.given(input.evidence()), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-137")
	CompletableFuture<ObstaclePayload> answerAsCooperator(@Argument AnswerAsCooperatorInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new AnswerAsCooperator(id, input.text(),
				CommandInput.given(input.evidence()), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-006", "F-125" })
	CompletableFuture<ObstaclePayload> claimObstacleSolved(@Argument ClaimObstacleSolvedInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new ClaimObstacleSolved(id, input.text(),
				CommandInput.given(input.evidence()), this.obstacles.day(input.occurredOn())));
	}

}
