package org.diaodu.query.graphql.project;

import java.util.List;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a change of a project.
 */
record ProjectPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		@Nullable String projectId) {

	static ProjectPayload of(Outcome outcome) {
		return new ProjectPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(),
				outcome.target());
	}

}
