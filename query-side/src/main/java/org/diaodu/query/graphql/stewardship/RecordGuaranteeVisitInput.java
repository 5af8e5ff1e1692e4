package org.diaodu.query.graphql.stewardship;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.VisitKind;
import org.diaodu.query.graphql.CommandInput;

/**
 * A visit, meeting or call.
 */
record RecordGuaranteeVisitInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, String projectId, @Nullable String visitId, VisitKind kind,
		@Nullable String place, @Nullable List<String> participantIds, @Nullable List<String> problems,
		@Nullable LocalDate occurredOn) implements CommandInput {
}
