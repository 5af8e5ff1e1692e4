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
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AdoptObstacleTaxonomy;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Changes on the way of an obstacle to the unit that solves it, and its end without a
 * solution.
 */
@Controller
class ObstacleEntryMutations {

	/** There is one taxonomy, in versions. */
	private static final String TAXONOMY = "obstacle-taxonomy";

	private final Commands commands;

	private final ObstacleCommands obstacles;

	private final Clock clock;

	ObstacleEntryMutations(Commands commands, ObstacleCommands obstacles, Clock clock) {
		this.commands = commands;
		this.obstacles = obstacles;
		this.clock = clock;
	}

	@MutationMapping
	@Clause({ "F-087", "F-117" })
	CompletableFuture<ObstaclePayload> reportObstacle(@Argument ReportObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new ReportObstacle(
							(input.obstacleId() != null) ? input.obstacleId() : "obstacle-" + commandId,
							input.projectId(), input.text(), input.blockedAt(), input.itemCode(), input.severity(),
							given(input.evidence()), day(input.occurredOn())))
			.thenApply(ObstaclePayload::of);
	}

	@MutationMapping
	@Clause({ "F-118", "F-124", "F-126", "F-127", "F-128", "F-137" })
	CompletableFuture<ObstaclePayload> sortObstacle(@Argument SortObstacleInput input, @ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new SortObstacle(id, input.itemCode(), input.scope(), input.severity(),
						input.leadUnitId(), CooperatorInput.wishes(input.cooperators()), input.workingDays(),
						day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-119")
	CompletableFuture<ObstaclePayload> assignObstacle(@Argument AssignObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new AssignObstacle(id, day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-005")
	CompletableFuture<ObstaclePayload> acceptObstacle(@Argument AcceptObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new AcceptObstacle(id, day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-005", "F-086" })
	CompletableFuture<ObstaclePayload> returnObstacle(@Argument ReturnObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new ReturnObstacle(id, input.ground(),
				input.alternative(), input.suggestedUnitId(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-086", "F-119" })
	CompletableFuture<ObstaclePayload> reassignObstacle(@Argument ReassignObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input, (commandId, id) -> new ReassignObstacle(id, input.leadUnitId(),
				input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-117")
	CompletableFuture<ObstaclePayload> withdrawObstacle(@Argument WithdrawObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new WithdrawObstacle(id, input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause("F-117")
	CompletableFuture<ObstaclePayload> mergeObstacle(@Argument MergeObstacleInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id, into) -> new MergeObstacle(id, into, input.reason(), day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-002", "F-124" })
	CompletableFuture<ObstacleTaxonomyPayload> adoptObstacleTaxonomy(@Argument AdoptObstacleTaxonomyInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input,
					(commandId) -> new AdoptObstacleTaxonomy(TAXONOMY, input.version(), input.documentNo(),
							input.clause(), input.effectiveFrom(),
							input.categories().stream().map(ObstacleCategoryInput::toCategory).toList(),
							day(input.occurredOn())))
			.thenApply((outcome) -> ObstacleTaxonomyPayload.of(outcome, input.effectiveFrom()));
	}

	private static List<String> given(@Nullable List<String> texts) {
		return (texts != null) ? texts : List.of();
	}

	private LocalDate day(@Nullable LocalDate occurredOn) {
		return (occurredOn != null) ? occurredOn : CityTime.today(this.clock);
	}

}
