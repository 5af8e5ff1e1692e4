package org.diaodu.query.lifecycle;

import java.time.LocalDate;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Caller;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.projection.QueryDatabase;

/**
 * The frame of answers about the life of projects.
 */
@Component
class LifecycleAnswering {

	private final Answering answering;

	private final QueryDatabase database;

	LifecycleAnswering(Answering answering, QueryDatabase database) {
		this.answering = answering;
		this.database = database;
	}

	/**
	 * Answers on behalf of a caller.
	 * @param asOf the business date the answer is true on, null for today
	 */
	<T extends @Nullable Object> T answer(Caller caller, @Nullable Long awaitIndex, @Nullable LocalDate asOf,
			Function<LifecycleView, T> work) {
		return this.answering.answer(caller, awaitIndex, LifecycleProjection.NAME, (reading) -> work
			.apply(new LifecycleView(reading, (asOf != null) ? asOf : reading.today(), this.database.jdbc())));
	}

}
