package org.diaodu.query.graphql.light;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of what is said of a project's lights.
 */
record LightPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		@Nullable String projectId) {

	static LightPayload of(Outcome outcome) {
		return new LightPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(), outcome.target());
	}

}
