package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A rating.
 */
record RateObstacleInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String obstacleId, int score, String reason, @Nullable LocalDate occurredOn) implements NamesObstacle {
}
