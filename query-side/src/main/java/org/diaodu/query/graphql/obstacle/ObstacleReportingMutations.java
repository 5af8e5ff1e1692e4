package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * Reports of what blocks a project.
 */
@Controller
class ObstacleReportingMutations {

	private final Commands commands;

	ObstacleReportingMutations(Commands commands) {
		this.commands = commands;
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
							CommandInput.given(input.evidence()), this.commands.day(input.occurredOn())))
			.thenApply(ObstaclePayload::of);
	}

}
