package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * Whether a zone is a pilot as a whole.
 */
record SetZonePilotInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String unitId, boolean pilot, String documentNo, LocalDate occurredOn) implements CommandInput {
}
