package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * An office to establish.
 */
record EstablishProjectOfficeInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String unitId, String name, String documentNo,
		LocalDate on) implements CommandInput {
}
