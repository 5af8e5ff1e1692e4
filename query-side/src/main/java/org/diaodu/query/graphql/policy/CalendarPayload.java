package org.diaodu.query.graphql.policy;

import java.util.List;

import org.diaodu.kernel.message.Receipt;
import org.diaodu.query.graphql.Outcome;
import org.diaodu.query.graphql.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a change of the calendar of working days.
 *
 * @param year which year it was about
 */
record CalendarPayload(@Nullable String clientMutationId, @Nullable Receipt receipt, List<UserError> userErrors,
		int year) {

	static CalendarPayload of(Outcome outcome, int year) {
		return new CalendarPayload(outcome.clientMutationId(), outcome.receipt(), outcome.userErrors(), year);
	}

}
