package org.diaodu.query.graphql.stewardship;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of office.
 *
 * @param toPersonId who took over
 */
record HandOverAllPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		String toPersonId) {

	static HandOverAllPayload of(Outcome outcome, String toPersonId) {
		return new HandOverAllPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(), toPersonId);
	}

}
