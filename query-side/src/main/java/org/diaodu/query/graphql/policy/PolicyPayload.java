package org.diaodu.query.graphql.policy;

import java.util.List;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a change of policy.
 *
 * @param changed which parameter it was about
 */
record PolicyPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		PolicyParameter changed) {

	static PolicyPayload of(Outcome outcome, PolicyParameter changed) {
		return new PolicyPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(), changed);
	}

}
