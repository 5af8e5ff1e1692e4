package org.diaodu.query.graphql.policy;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * A version of a parameter to propose.
 */
record ProposePolicyInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, PolicyParameter parameter, String version, String documentNo, String clause,
		LocalDate effectiveFrom, @Nullable LocalDate effectiveTo,
		List<PolicyValueInput> values) implements CommandInput {
}
