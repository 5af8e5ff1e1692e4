package org.diaodu.query.graphql.permit;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A version of the catalogue.
 */
record AdoptPermitCatalogueInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String version, String documentNo, String clause, LocalDate effectiveFrom,
		List<PermitDefinitionInput> permits, @Nullable LocalDate occurredOn) implements CommandInput {
}
