package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A merger of one unit into another.
 */
record MergeUnitInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String unitId, String intoUnitId, LocalDate on, String reason) implements CommandInput {
}
