package org.diaodu.query.graphql.obstacle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of an obstacle.
 */
record ObstaclePayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		@Nullable String obstacleId) {

	static ObstaclePayload of(Outcome outcome) {
		return new ObstaclePayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(),
				outcome.target());
	}

}
