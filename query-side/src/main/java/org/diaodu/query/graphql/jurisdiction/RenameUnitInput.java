package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A new name for a unit.
 */
record RenameUnitInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String unitId, String name, LocalDate since, String reason) implements CommandInput {
}
