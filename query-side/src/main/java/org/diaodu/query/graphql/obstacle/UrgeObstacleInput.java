package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An urging.
 */
record UrgeObstacleInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String obstacleId, String text, @Nullable LocalDate occurredOn) implements NamesObstacle {
}
