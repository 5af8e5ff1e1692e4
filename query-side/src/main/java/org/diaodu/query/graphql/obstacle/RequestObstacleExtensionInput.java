package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * More days asked for.
 */
record RequestObstacleExtensionInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String obstacleId, int workingDays, String reason, String explanation,
		@Nullable LocalDate occurredOn) implements NamesObstacle {
}
