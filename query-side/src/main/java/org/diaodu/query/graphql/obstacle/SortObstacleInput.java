package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;

/**
 * How it is sorted.
 */
record SortObstacleInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String obstacleId, String itemCode, ObstacleScope scope, Severity severity, String leadUnitId,
		@Nullable List<CooperatorInput> cooperators, @Nullable Integer workingDays, @Nullable LocalDate occurredOn,
		@Nullable String severityReason) implements NamesObstacle {
}
