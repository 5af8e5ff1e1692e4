package org.diaodu.query.graphql.policy;

import java.util.List;

import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A proposed version to reject or withdraw.
 */
record RejectPolicyInput(@Nullable String clientMutationId, @Nullable String commandId, @Nullable List<String> evidence,
		PolicyParameter parameter, String version, String reason) implements CommandInput {
}
