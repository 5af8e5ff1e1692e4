package org.diaodu.query.graphql.permit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of a project's permits.
 */
record PermitPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		@Nullable String projectId) {

	static PermitPayload of(Outcome outcome) {
		return new PermitPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(), outcome.target());
	}

}
