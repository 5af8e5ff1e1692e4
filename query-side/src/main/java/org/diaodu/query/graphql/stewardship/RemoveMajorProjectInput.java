package org.diaodu.query.graphql.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A project to take off the list of a year.
 */
record RemoveMajorProjectInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, int year, String projectId, String reason,
		@Nullable MajorSelectionInput replacement, @Nullable LocalDate occurredOn) implements CommandInput {
}
