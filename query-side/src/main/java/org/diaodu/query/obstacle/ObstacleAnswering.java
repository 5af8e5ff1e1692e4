package org.diaodu.query.obstacle;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.query.jurisdiction.Answering;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.policy.PolicyVersions;
import org.diaodu.query.projection.QueryDatabase;

/**
 * The frame of answers about obstacles.
 */
@Component
class ObstacleAnswering {

	private final Answering answering;

	private final JdbcClient jdbc;

	private final PersonNames people;

	private final References references;

	private final Cards cards;

	private final PolicyVersions policies;

	ObstacleAnswering(Answering answering, QueryDatabase database, PersonNames people, References references,
			Cards cards, PolicyVersions policies) {
		this.answering = answering;
		this.jdbc = database.jdbc();
		this.people = people;
		this.references = references;
		this.cards = cards;
		this.policies = policies;
	}

	/** Refuses whoever does not operate the program. */
	void checkOperator(Caller caller) {
		this.answering.checkCityCoordinator(caller);
	}

	/** Answers on behalf of a caller. */
	<T extends @Nullable Object> T answer(Caller caller, @Nullable Long awaitIndex, Function<Desk, T> work) {
		References.Latest latest = new References.Latest();
		return this.answering.answer(caller, awaitIndex, ObstacleProjection.NAME, latest::ask, (reading) -> {
			References.Known known = this.references.of(reading.slot(ObstacleProjection.NAME), latest, this.jdbc);
			MoreDays moreDays = new MoreDays(() -> this.policies.of(reading, PolicyParameter.OBSTACLE_EXTENSIONS),
					known.calendar(), reading.today());
			return work.apply(new Desk(reading, Actor.of(caller, reading, this.jdbc), known, moreDays, this.cards,
					this.jdbc, this.people));
		});
	}

}
