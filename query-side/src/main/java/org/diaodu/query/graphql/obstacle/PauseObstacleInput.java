package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.PauseGround;

/**
 * A standstill.
 */
record PauseObstacleInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String obstacleId, PauseGround ground, String reason,
		@Nullable LocalDate occurredOn) implements NamesObstacle {
}
