package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A return.
 */
record ReturnObstacleInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String obstacleId, String ground, String alternative,
		@Nullable String suggestedUnitId, @Nullable LocalDate occurredOn) implements NamesObstacle {
}
