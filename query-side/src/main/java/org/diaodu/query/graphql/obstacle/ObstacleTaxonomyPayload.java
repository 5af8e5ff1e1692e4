package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of the taxonomy.
 *
 * @param effectiveFrom first day of the version
 */
record ObstacleTaxonomyPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		LocalDate effectiveFrom) {

	static ObstacleTaxonomyPayload of(Outcome outcome, LocalDate effectiveFrom) {
		return new ObstacleTaxonomyPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(),
				effectiveFrom);
	}

}
