package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A version of the taxonomy.
 */
record AdoptObstacleTaxonomyInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String version, String documentNo, String clause, LocalDate effectiveFrom,
		List<ObstacleCategoryInput> categories, @Nullable LocalDate occurredOn) implements CommandInput {
}
