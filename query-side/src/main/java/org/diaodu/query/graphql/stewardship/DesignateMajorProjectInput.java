package org.diaodu.query.graphql.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.query.graphql.CommandInput;

/**
 * A project for the list of a year.
 */
record DesignateMajorProjectInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, int year, MajorSelectionInput selection,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
