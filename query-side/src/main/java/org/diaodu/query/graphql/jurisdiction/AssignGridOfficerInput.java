package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * The officer of a cell.
 */
record AssignGridOfficerInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String cellId, String personId, LocalDate from,
		@Nullable String note) implements CommandInput {
}
