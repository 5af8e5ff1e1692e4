package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A new code for a division.
 */
record RecodeDivisionInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String unitId, String code, String name, LocalDate since,
		String reason) implements CommandInput {
}
