package org.diaodu.query.graphql.policy;

import java.util.List;

import org.diaodu.query.graphql.CommandInput;
import org.jspecify.annotations.Nullable;

/**
 * The days of a year to publish.
 */
record PublishCalendarYearInput(@Nullable String clientMutationId, @Nullable String commandId,
		@Nullable List<String> evidence, int year, String document, String source,
		List<CalendarDayInput> days) implements CommandInput {
}
