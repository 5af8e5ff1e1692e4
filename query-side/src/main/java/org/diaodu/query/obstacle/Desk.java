package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.query.jurisdiction.PersonNames;
import org.diaodu.query.jurisdiction.Reading;
import org.diaodu.query.jurisdiction.UnitNames;
import org.diaodu.query.obstacle.Board.Found;
import org.diaodu.query.obstacle.Board.Row;
import org.diaodu.query.projection.Condition;
import org.diaodu.query.projection.Slot;

/**
 * Obstacles as a caller sees them today: one snapshot.
 */
record Desk(Reading reading, Actor actor, References.Known known, MoreDays moreDays, Cards cards, JdbcClient jdbc,
		PersonNames people) {

	Slot slot() {
		return this.reading.slot(ObstacleProjection.NAME);
	}

	Basis basis() {
		return this.reading.basis(ObstacleProjection.NAME);
	}

	LocalDate today() {
		return this.reading.today();
	}

	Caller caller() {
		return this.actor.caller();
	}

	/** Which obstacles {@code o} the caller may see. */
	Condition visible() {
		return Sight.of(this.reading.scope(), caller());
	}

	/** Which letters {@code l} the caller may see. */
	Condition visibleLetters() {
		return Sight.ofLetters(this.reading.scope(), caller());
	}

	/**
	 * For the row policy of the turns, until this transaction ends: those at these
	 * addresses are the caller's. However many these are, they are found by the same
	 * plan, so that none is made for each inbox.
	 */
	void limitTo(String[] addresses) {
		this.jdbc
			.sql("SELECT set_config('diaodu.addresses', (?::text[])::text, true),"
					+ " set_config('plan_cache_mode', 'force_generic_plan', true)")
			.param(addresses)
			.query()
			.singleRow();
	}

	/** What units are and were called. */
	UnitNames units() {
		return this.reading.units().names();
	}

	/** Names of people in the answer. */
	Map<String, String> names(Collection<String> personIds) {
		return personIds.isEmpty() ? Map.of() : this.people.of(personIds);
	}

	/** What was found, with its cards; without what may not be seen after all. */
	List<Row> rows(List<Found> found) {
		Map<String, ObstacleFold> folds = this.cards.of(found, slot(), this.jdbc);
		List<Row> rows = new ArrayList<>();
		for (Found one : found) {
			ObstacleFold fold = folds.get(one.obstacleId());
			if (fold != null) {
				rows.add(one.with(fold));
			}
		}
		return rows;
	}

	/** All versions of the taxonomy, by first day. */
	List<ObstacleTaxonomyAdopted> taxonomies() {
		return this.known.taxonomies();
	}

	/** The names of what is in the taxonomy. */
	Items items() {
		return this.known.items();
	}

	/** The working days as they are known now. */
	WorkingCalendar calendar() {
		return this.known.calendar();
	}

}
