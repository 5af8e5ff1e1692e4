package org.diaodu.query.graphql.light;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.light.Confidence;
import org.diaodu.query.graphql.CommandInput;

/**
 * How sure one is.
 */
record RateConfidenceInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, Confidence confidence, String text,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
