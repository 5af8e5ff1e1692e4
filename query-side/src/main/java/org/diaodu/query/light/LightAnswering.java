package org.diaodu.query.light;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Caller;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.projection.QueryDatabase;

/**
 * The frame of answers about lights.
 */
@Component
class LightAnswering {

	private final Answering answering;

	private final QueryDatabase database;

	private final PersonNames people;

	LightAnswering(Answering answering, QueryDatabase database, PersonNames people) {
		this.answering = answering;
		this.database = database;
		this.people = people;
	}

	<T extends @Nullable Object> T answer(Caller caller, @Nullable Long awaitIndex, Function<LightReading, T> work) {
		return this.answering.answer(caller, awaitIndex, LightProjection.NAME,
				(reading) -> work.apply(new LightReading(reading, this.database.jdbc(), this.people)));
	}

}
