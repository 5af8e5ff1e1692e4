package org.diaodu.query.graphql.stewardship;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;

/**
 * The answer to a change of the list of major projects of a year.
 */
record MajorProjectsPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		int year) {

	static MajorProjectsPayload of(Outcome outcome, int year) {
		return new MajorProjectsPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(), year);
	}

}
