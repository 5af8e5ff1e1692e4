package org.diaodu.query.graphql.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.query.graphql.CommandInput;

/**
 * A change of office.
 */
record HandOverAllInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String personId, Role role, String toPersonId, String toPostId, String note,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
