package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A note of work.
 */
record NoteObstacleWorkInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String obstacleId, @Nullable String noteId, String text,
		@Nullable LocalDate occurredOn) implements NamesObstacle {
}
