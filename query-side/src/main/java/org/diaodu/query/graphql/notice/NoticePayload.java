package org.diaodu.query.graphql.notice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of notices.
 */
record NoticePayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors) {

	static NoticePayload of(Outcome outcome) {
		return new NoticePayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors());
	}

}
