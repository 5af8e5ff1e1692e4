package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.query.ObstacleWait;
import org.diaodu.query.obstacle.Board.Found;
import org.diaodu.query.obstacle.Board.Row;
import org.diaodu.query.obstacle.Waiting.Turn;

/**
 * Who says whether it is gone once all who were asked left office, or came to serve in
 * the unit that claims it (兼职): whoever decides instead of them, as the deciding side
 * judges it.
 *
 * @param addresses of those who were asked and may not say so any more, none where
 * whoever asks says so for nobody
 */
@Clause({ "F-004", "F-123" })
record Judges(String[] addresses) {

	private static final String ACTIVE = ".valid_from <= ? AND (%1$s.valid_to IS NULL OR %1$s.valid_to >= ?)";

	private static final String HELD = "p" + ACTIVE.formatted("p");

	private static final String HELD_TOO = "q" + ACTIVE.formatted("q");

	/**
	 * Who serves in several units, by each of them; who left, and whom nobody speaks for
	 * any more, within a year: no claim waits that long.
	 */
	private static final String UNASKED = "SELECT DISTINCT p.person_id, p.unit_id, NULL AS owner_code FROM {post} p"
			+ " WHERE p.role <> 'OWNER_CONTACT' AND " + HELD
			+ " AND EXISTS (SELECT FROM {post} q WHERE q.person_id = p.person_id AND q.post_id <> p.post_id AND "
			+ HELD_TOO + ") UNION ALL SELECT DISTINCT p.person_id, NULL, NULL FROM {post} p"
			+ " WHERE p.valid_to >= ? AND NOT EXISTS (SELECT FROM {post} q WHERE q.person_id = p.person_id AND "
			+ HELD_TOO
			+ ") UNION ALL SELECT DISTINCT NULL, NULL, p.owner_code FROM {post} p WHERE p.owner_code IS NOT NULL"
			+ " AND p.valid_to >= ?" + " AND NOT EXISTS (SELECT FROM {post} q WHERE q.owner_code = p.owner_code AND "
			+ HELD_TOO + ")";

	private static final Judges NONE = new Judges(new String[0]);

	static Judges of(Desk desk) {
		Actor actor = desk.actor();
		if (!actor.has(ObstacleRight.SORT) && !actor.has(ObstacleRight.STAND_IN)) {
			return NONE;
		}
		return desk.reading()
			.units()
			.following(new Question(desk.today()), Judges.class, () -> new Judges(unasked(desk, desk.today())));
	}

	/** Who these are on a day. */
	private record Question(LocalDate day) {
	}

	private static String[] unasked(Desk desk, LocalDate today) {
		LocalDate yearAgo = today.minusYears(1);
		return desk.jdbc()
			.sql(desk.reading().directory().sql(UNASKED))
			.params(today, today, today, today, yearAgo, today, today, yearAgo, today, today)
			.query((row, number) -> address(row.getString("person_id"), row.getString("unit_id"),
					row.getString("owner_code")))
			.list()
			.toArray(String[]::new);
	}

	private static String address(String personId, String unitId, String ownerCode) {
		return (personId == null) ? Waiting.at(ObstacleRight.SPEAK_FOR_OWNER, ownerCode) : (unitId == null)
				? Waiting.at(ObstacleRight.REPORT, personId) : Waiting.at(ObstacleRight.REPORT, personId, unitId);
	}

	/** The obstacles of which whoever asks finds that turn before them. */
	Set<String> obstacles(Desk desk) {
		if (this.addresses.length == 0) {
			return Set.of();
		}
		List<Found> found = Sql
			.of("SELECT " + Board.COLUMNS + " FROM {obstacle} o" + Board.JOINS
					+ " WHERE o.obstacle_id = ANY (ARRAY(SELECT t.obstacle_id FROM {obstacle_turn} t"
					+ " WHERE t.addressee = ANY (?) AND t.waits_for = ?)) AND ", this.addresses,
					ObstacleWait.CONFIRMATION.name())
			.add(desk.visible())
			.list(desk, (row, number) -> Board.found(row));
		return desk.rows(found)
			.stream()
			.map(Row::fold)
			.filter((fold) -> fold.claim != null && desk.actor().isAskedInstead(fold, fold.claim.unitId())
					&& isInstead(fold, desk))
			.map((fold) -> fold.reported().obstacleId())
			.collect(Collectors.toSet());
	}

	/** What an obstacle waits for, and of whom, as all see it who may see it. */
	static List<Turn> turns(ObstacleFold obstacle, Desk desk) {
		List<Turn> turns = new ArrayList<>(Asked.of(desk).turns(obstacle));
		if (obstacle.status == ObstacleStatus.SOLVED_CLAIMED && obstacle.claim != null
				&& turns.stream().noneMatch((turn) -> turn.waitsFor() == ObstacleWait.CONFIRMATION)) {
			turns.addFirst(Waiting.instead(obstacle,
					Arbiter.ofRequest(obstacle.claim.unitId(), Actor.seatOf(obstacle, desk.reading().units()))));
		}
		return turns;
	}

	/** Whose turn it is instead. */
	static Turn turn(ObstacleFold obstacle, Actor actor) {
		return Waiting.instead(obstacle,
				actor.insteadOfReporters(obstacle, Objects.requireNonNull(obstacle.claim).unitId()));
	}

	/** Whether the caller says so, since none of those who were asked may. */
	static boolean isInstead(ObstacleFold obstacle, Desk desk) {
		Actor actor = desk.actor();
		if (obstacle.status != ObstacleStatus.SOLVED_CLAIMED || obstacle.claim == null
				|| obstacle.confirmedBy() != Arbiter.REPORTERS) {
			return false;
		}
		String claiming = obstacle.claim.unitId();
		return actor.standsIn(actor.insteadOfReporters(obstacle, claiming), obstacle, claiming)
				&& isNobodyLeft(obstacle, desk);
	}

	/** Whether none of those who were asked may say so any more. */
	static boolean isNobodyLeft(ObstacleFold obstacle, Desk desk) {
		Asked asked = Asked.of(desk);
		String claiming = Objects.requireNonNull(obstacle.claim).unitId();
		return !asked.isSpokenFor(obstacle.site().ownerCode()) && obstacle.reporters()
			.stream()
			.noneMatch((one) -> one.mayJudge(claiming) && asked.mayJudge(one.personId(), one.role(), claiming));
	}

}
