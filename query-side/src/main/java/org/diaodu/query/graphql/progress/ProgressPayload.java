package org.diaodu.query.graphql.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of the dispatch ledger.
 */
record ProgressPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		@Nullable String projectId) {

	static ProgressPayload of(Outcome outcome) {
		return new ProgressPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(),
				outcome.target());
	}

}
