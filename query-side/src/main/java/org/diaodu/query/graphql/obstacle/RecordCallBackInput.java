package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A call-back.
 */
record RecordCallBackInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String obstacleId, boolean satisfied, String text,
		@Nullable LocalDate occurredOn) implements NamesObstacle {
}
