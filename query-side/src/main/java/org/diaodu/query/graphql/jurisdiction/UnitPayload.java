package org.diaodu.query.graphql.jurisdiction;

import java.util.List;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a change of a unit.
 */
record UnitPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors) {
}
