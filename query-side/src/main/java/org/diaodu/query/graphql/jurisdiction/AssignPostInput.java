package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A post to give.
 */
record AssignPostInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String personId, @Nullable String postId, Role role, String unitId, @Nullable String ownerCode, LocalDate from,
		@Nullable LocalDate to) implements CommandInput {
}
