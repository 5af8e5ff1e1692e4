package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Another composition of the leading group.
 */
record ChangeLeadingGroupInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String groupId, String chairId, List<String> memberIds, String officeUnitId,
		String documentNo, String reason, LocalDate on) implements CommandInput {
}
