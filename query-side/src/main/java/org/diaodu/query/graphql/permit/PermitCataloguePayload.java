package org.diaodu.query.graphql.permit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of the catalogue of permits.
 */
record PermitCataloguePayload(@Nullable String clientMutationId, @Nullable Receipt receipt,
		List<UserError> userErrors) {

	static PermitCataloguePayload of(Outcome outcome) {
		return new PermitCataloguePayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors());
	}

}
