package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An interview.
 */
record InterviewForObstacleInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String obstacleId, List<String> interviewedIds, String record,
		@Nullable LocalDate occurredOn) implements NamesObstacle {
}
