package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Caller;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.projection.QueryDatabase;

/**
 * The frame of answers about stewardship.
 */
@Component
class StewardshipAnswering {

	private final Answering answering;

	private final QueryDatabase database;

	private final PersonNames people;

	StewardshipAnswering(Answering answering, QueryDatabase database, PersonNames people) {
		this.answering = answering;
		this.database = database;
		this.people = people;
	}

	/**
	 * Answers on behalf of a caller.
	 * @param asOf the business date the answer is true on, null for today
	 */
	<T extends @Nullable Object> T answer(Caller caller, @Nullable Long awaitIndex, @Nullable LocalDate asOf,
			Function<View, T> work) {
		return this.answering.answer(caller, awaitIndex, StewardshipProjection.NAME, (reading) -> work
			.apply(new View(reading, (asOf != null) ? asOf : reading.today(), this.database.jdbc(), this.people)));
	}

}
