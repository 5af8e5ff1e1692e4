package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A leading group to convene.
 */
record ConveneLeadingGroupInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, @Nullable String groupId, String name, String chairId, List<String> memberIds,
		String officeUnitId, String documentNo, LocalDate on) implements CommandInput {
}
