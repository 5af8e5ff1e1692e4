package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.query.graphql.CommandInput;

/**
 * A report.
 */
record ReportObstacleInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, @Nullable String obstacleId, String projectId, String text, String blockedAt,
		@Nullable String itemCode, @Nullable Severity severity,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
