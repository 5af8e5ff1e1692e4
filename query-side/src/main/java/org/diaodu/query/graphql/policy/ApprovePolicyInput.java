package org.diaodu.query.graphql.policy;

import java.util.List;

import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A proposed version to approve.
 */
record ApprovePolicyInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, PolicyParameter parameter, String version) implements CommandInput {
}
