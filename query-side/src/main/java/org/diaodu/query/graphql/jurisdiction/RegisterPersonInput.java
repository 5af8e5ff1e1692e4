package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A person to register.
 */
record RegisterPersonInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, @Nullable String personId, String name, @Nullable String phone,
		LocalDate since) implements CommandInput {
}
