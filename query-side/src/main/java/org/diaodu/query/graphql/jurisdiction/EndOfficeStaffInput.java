package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Staff who left.
 */
record EndOfficeStaffInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String unitId, String personId, LocalDate on,
		String reason) implements CommandInput {
}
