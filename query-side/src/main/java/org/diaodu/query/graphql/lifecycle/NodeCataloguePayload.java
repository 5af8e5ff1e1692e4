package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of the catalogue of nodes.
 */
record NodeCataloguePayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		LocalDate effectiveFrom) {

	static NodeCataloguePayload of(Outcome outcome, LocalDate effectiveFrom) {
		return new NodeCataloguePayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(),
				effectiveFrom);
	}

}
