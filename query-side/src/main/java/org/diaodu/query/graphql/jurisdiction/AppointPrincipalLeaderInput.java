package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A principal leader to name.
 */
record AppointPrincipalLeaderInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String unitId, String personId, LocalDate from,
		@Nullable String note) implements CommandInput {
}
