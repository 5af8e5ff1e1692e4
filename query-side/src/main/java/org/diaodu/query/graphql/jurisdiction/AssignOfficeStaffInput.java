package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * Staff to assign.
 */
record AssignOfficeStaffInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String unitId, String personId, boolean fullTime, LocalDate from,
		@Nullable LocalDate to) implements CommandInput {
}
