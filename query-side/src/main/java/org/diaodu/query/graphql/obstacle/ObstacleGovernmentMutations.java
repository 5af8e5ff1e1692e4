package org.diaodu.query.graphql.obstacle;

import java.util.concurrent.CompletableFuture;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.query.graphql.CommandInput;
import org.diaodu.query.graphql.EdgeRequest;

/**
 * What governments decide about an obstacle.
 */
@Controller
class ObstacleGovernmentMutations {

	private final ObstacleCommands obstacles;

	ObstacleGovernmentMutations(ObstacleCommands obstacles) {
		this.obstacles = obstacles;
	}

	@MutationMapping
	@Clause({ "F-009", "F-128" })
	CompletableFuture<ObstaclePayload> submitToGovernment(@Argument SubmitToGovernmentInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new SubmitToGovernment(id, input.reason(), this.obstacles.day(input.occurredOn())));
	}

	@MutationMapping
	@Clause({ "F-009", "F-128" })
	CompletableFuture<ObstaclePayload> recordGovernmentDecision(@Argument RecordGovernmentDecisionInput input,
			@ContextValue EdgeRequest edge) {
		return this.obstacles.send(edge, input,
				(commandId, id) -> new RecordGovernmentDecision(id, input.documentNo(), input.text(),
						input.ownerUnitId(), input.due(), CommandInput.given(input.evidence()),
						this.obstacles.day(input.occurredOn())));
	}

}
