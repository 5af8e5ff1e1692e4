package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * What those above do about an obstacle.
 */
@Controller
class ObstacleSupervisionMutations {

	private final ObstacleCommands obstacles;

	ObstacleSupervisionMutations(ObstacleCommands obstacles) {
		this.obstacles = obstacles;
	}

	@MutationMapping
	@Clause({ "F-121", "F-125" })
	CompletableFuture<ObstaclePayload> superviseObstacle(@Argument SuperviseObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new SuperviseObstacle(id, input.reason(), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-121")
	CompletableFuture<ObstaclePayload> issueSupervisionLetter(@Argument IssueSupervisionLetterInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new IssueSupervisionLetter(id, input.reason(),
				this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-121")
	CompletableFuture<ObstaclePayload> liftSupervision(@Argument LiftSupervisionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new LiftSupervision(id, input.conclusion(),
				CommandInput.given(input.evidence()), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-121", "F-122" })
	CompletableFuture<ObstaclePayload> criticiseObstacle(@Argument CriticiseObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new CriticiseObstacle(id, input.reason(), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-121")
	CompletableFuture<ObstaclePayload> interviewForObstacle(@Argument InterviewForObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new InterviewForObstacle(id, input.interviewedIds(),
				input.record(), this.obstacles.day(input.occurredOn())));
	}

}
