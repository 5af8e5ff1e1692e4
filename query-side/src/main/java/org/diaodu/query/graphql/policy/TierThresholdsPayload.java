package org.diaodu.query.graphql.policy;

import java.util.List;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an adoption of thresholds.
 */
record TierThresholdsPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors) {
}
