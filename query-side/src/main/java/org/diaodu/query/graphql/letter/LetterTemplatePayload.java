package org.diaodu.query.graphql.letter;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of a template.
 */
record LetterTemplatePayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors) {

	static LetterTemplatePayload of(Outcome outcome) {
		return new LetterTemplatePayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors());
	}

}
