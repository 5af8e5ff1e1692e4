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
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.InterviewForObstacle;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * What those above do about an obstacle.
 */
@Controller
class ObstacleSupervisionMutations {

	private final ObstacleCommands obstacles;

	private final Clock clock;

	ObstacleSupervisionMutations(ObstacleCommands obstacles, Clock clock) {
		this.obstacles = obstacles;
		this.clock = clock;
	}

	@MutationMapping
	@Clause("F-120")
	CompletableFuture<ObstaclePayload> urgeObstacle(@Argument UrgeObstacleInput input, @ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new UrgeObstacle(id, input.text(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-048", "F-125" })
	CompletableFuture<ObstaclePayload> escalateObstacle(@Argument EscalateObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new EscalateObstacle(id, input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-009", "F-128" })
	CompletableFuture<ObstaclePayload> submitToGovernment(@Argument SubmitToGovernmentInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new SubmitToGovernment(id, input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-009", "F-128" })
	CompletableFuture<ObstaclePayload> recordGovernmentDecision(@Argument RecordGovernmentDecisionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new RecordGovernmentDecision(id, input.documentNo(),
				input.text(), input.ownerUnitId(), input.due(), given(input.evidence()), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-121", "F-125" })
	CompletableFuture<ObstaclePayload> superviseObstacle(@Argument SuperviseObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new SuperviseObstacle(id, input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-121")
	CompletableFuture<ObstaclePayload> issueSupervisionLetter(@Argument IssueSupervisionLetterInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new IssueSupervisionLetter(id, input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-121")
	CompletableFuture<ObstaclePayload> liftSupervision(@Argument LiftSupervisionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new LiftSupervision(id, input.conclusion(),
				given(input.evidence()), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-121", "F-122" })
	CompletableFuture<ObstaclePayload> criticiseObstacle(@Argument CriticiseObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new CriticiseObstacle(id, input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-121")
	CompletableFuture<ObstaclePayload> interviewForObstacle(@Argument InterviewForObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new InterviewForObstacle(id, input.interviewedIds(),
				input.record(), day(input.occurredOn())));
	}

	private static List<String> given(@Nullable List<String> texts) {
		return (texts != null) ? texts : List.of();
	}

	private LocalDate day(@Nullable LocalDate occurredOn) {
		return (occurredOn != null) ? occurredOn : CityTime.today(this.clock);
	}

}
