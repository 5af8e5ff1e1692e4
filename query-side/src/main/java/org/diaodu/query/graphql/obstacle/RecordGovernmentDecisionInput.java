package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A decision.
 */
record RecordGovernmentDecisionInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String obstacleId, String documentNo, String text, String ownerUnitId,
		LocalDate due, @Nullable LocalDate occurredOn) implements NamesObstacle {
}
