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
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RefuseObstacleExtension;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes by those who solve an obstacle, and of its time limit.
 */
@Controller
class ObstacleWorkMutations {

	private final ObstacleCommands obstacles;

	private final Clock clock;

	ObstacleWorkMutations(ObstacleCommands obstacles, Clock clock) {
		this.obstacles = obstacles;
		this.clock = clock;
	}

	@MutationMapping
	@Clause({ "F-006", "F-119" })
	CompletableFuture<ObstaclePayload> noteObstacleWork(@Argument NoteObstacleWorkInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new NoteObstacleWork(id,
						(input.noteId() != null) ? input.noteId() : "note-" + commandId, input.text(),
						given(input.evidence()), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-137")
	CompletableFuture<ObstaclePayload> answerAsCooperator(@Argument AnswerAsCooperatorInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new AnswerAsCooperator(id, input.text(),
				given(input.evidence()), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-006")
	CompletableFuture<ObstaclePayload> requestObstacleExtension(@Argument RequestObstacleExtensionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new RequestObstacleExtension(id, input.workingDays(),
				input.reason(), input.explanation(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-006")
	CompletableFuture<ObstaclePayload> grantObstacleExtension(@Argument GrantObstacleExtensionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new GrantObstacleExtension(id, day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-006", "F-086" })
	CompletableFuture<ObstaclePayload> refuseObstacleExtension(@Argument RefuseObstacleExtensionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new RefuseObstacleExtension(id, input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-006")
	CompletableFuture<ObstaclePayload> pauseObstacle(@Argument PauseObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new PauseObstacle(id, input.ground(), input.reason(),
				given(input.evidence()), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-006")
	CompletableFuture<ObstaclePayload> resumeObstacle(@Argument ResumeObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new ResumeObstacle(id, input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-006", "F-125" })
	CompletableFuture<ObstaclePayload> claimObstacleSolved(@Argument ClaimObstacleSolvedInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new ClaimObstacleSolved(id, input.text(),
				given(input.evidence()), day(input.occurredOn())));
	}

	private static List<String> given(@Nullable List<String> texts) {
		return (texts != null) ? texts : List.of();
	}

	private LocalDate day(@Nullable LocalDate occurredOn) {
		return (occurredOn != null) ? occurredOn : CityTime.today(this.clock);
	}

}
