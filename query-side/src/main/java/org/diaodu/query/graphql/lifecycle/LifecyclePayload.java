package org.diaodu.query.graphql.lifecycle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of the life of a project.
 */
record LifecyclePayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		@Nullable String projectId) {

	static LifecyclePayload of(Outcome outcome) {
		return new LifecyclePayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(),
				outcome.target());
	}

}
