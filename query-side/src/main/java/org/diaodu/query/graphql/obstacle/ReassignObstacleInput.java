package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A reassignment.
 */
record ReassignObstacleInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String obstacleId, String leadUnitId, String reason,
		@Nullable LocalDate occurredOn) implements NamesObstacle {
}
