package org.diaodu.query.graphql.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to an operation on a read model.
 */
record ReadModelPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors) {

	static ReadModelPayload of(Outcome outcome) {
		return new ReadModelPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors());
	}

}
