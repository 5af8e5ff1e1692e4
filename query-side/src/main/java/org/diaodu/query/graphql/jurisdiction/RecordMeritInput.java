package org.diaodu.query.graphql.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.MeritKind;
import org.diaodu.query.graphql.CommandInput;

/**
 * A merit to record.
 */
record RecordMeritInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		String personId, MeritKind kind, String text, String documentNo, LocalDate on) implements CommandInput {
}
