package org.diaodu.query.graphql.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of a mapping.
 */
record LedgerMappingPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors) {
}
