package org.diaodu.query.graphql.jurisdiction;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of the grid.
 */
record GridCellPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		@Nullable String cellId) {
}
