package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A refusal to confirm.
 */
record RefuseObstacleSolutionInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String obstacleId, String reason,
		@Nullable LocalDate occurredOn) implements NamesObstacle {
}
