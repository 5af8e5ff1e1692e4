package org.diaodu.query.graphql.statistics;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of official statistics.
 */
record StatisticsPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		@Nullable String projectId) {

	static StatisticsPayload of(Outcome outcome) {
		return new StatisticsPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(),
				outcome.target());
	}

}
