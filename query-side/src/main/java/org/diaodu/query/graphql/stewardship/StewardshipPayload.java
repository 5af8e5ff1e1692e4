package org.diaodu.query.graphql.stewardship;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of a project's people.
 */
record StewardshipPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		@Nullable String projectId) {

	static StewardshipPayload of(Outcome outcome) {
		return new StewardshipPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(),
				outcome.target());
	}

}
