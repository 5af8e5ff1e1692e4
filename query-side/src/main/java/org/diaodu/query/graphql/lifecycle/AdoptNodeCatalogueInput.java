package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A version of the catalogue of nodes.
 */
record AdoptNodeCatalogueInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String version, String documentNo, String clause, LocalDate effectiveFrom,
		List<NodeDefinitionInput> nodes, @Nullable LocalDate occurredOn) implements CommandInput {
}
