package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.query.ObstacleParty;
import org.diaodu.query.obstacle.Waiting.Turn;

/**
 * Which of those who reported an obstacle, and speak for its owner, may say today whether
 * it is gone and rate it, as the deciding side judges it: whoever left office or serves
 * in the unit that claims is asked no more, and is not named.
 *
 * @param serving the units in which everybody in office serves; whoever speaks for an
 * owner serves in none
 * @param speaking who speaks for each owner
 */
@Clause({ "F-004", "F-123", "F-125" })
record Asked(Map<String, Set<String>> serving, Map<String, Set<String>> speaking) {

	/** Who is in office on a day. */
	private record Question(LocalDate day) {
	}

	static Asked of(Desk desk) {
		return desk.reading().units().following(new Question(desk.today()), Asked.class, () -> read(desk));
	}

	private static Asked read(Desk desk) {
		Asked asked = new Asked(new HashMap<>(), new HashMap<>());
		desk.jdbc()
			.sql(desk.reading()
				.directory()
				.sql("SELECT p.person_id, p.role, p.unit_id, p.owner_code FROM {post} p"
						+ " WHERE p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?)"))
			.params(desk.today(), desk.today())
			.query((RowCallbackHandler) (row) -> {
				String person = row.getString("person_id");
				Set<String> units = asked.serving().computeIfAbsent(person, (first) -> new HashSet<>());
				String owner = row.getString("owner_code");
				if (Role.valueOf(row.getString("role")) != Role.OWNER_CONTACT) {
					units.add(row.getString("unit_id"));
				}
				else if (owner != null) {
					asked.speaking().computeIfAbsent(owner, (first) -> new HashSet<>()).add(person);
				}
			});
		return asked;
	}

	/** Whether somebody speaks for that owner. */
	boolean isSpokenFor(@Nullable String ownerCode) {
		return ownerCode != null && this.speaking.containsKey(ownerCode);
	}

	/** Whether one who reported it, in that role, is of another unit than claims it. */
	boolean mayJudge(String personId, @Nullable Role role, String claiming) {
		Set<String> units = this.serving.get(personId);
		return units != null && (role == Role.OWNER_CONTACT || !units.contains(claiming));
	}

	/** What an obstacle waits for: of those who were asked, of each who may. */
	List<Turn> turns(ObstacleFold obstacle) {
		List<Turn> turns = new ArrayList<>();
		String claiming = (obstacle.claim != null) ? obstacle.claim.unitId() : "";
		for (Turn turn : Waiting.of(obstacle)) {
			if (turn.party() != ObstacleParty.REPORTER) {
				turns.add(turn);
				continue;
			}
			String person = turn.personId();
			boolean named = person != null && mayJudge(person, turn.role(), claiming);
			boolean owner = isSpokenFor(turn.ownerCode());
			boolean speaks = owner && this.speaking.getOrDefault(turn.ownerCode(), Set.of()).contains(person);
			if (named) {
				turns.add(speaks ? turn : turn.ofThePerson());
			}
			if (owner && !(named && speaks)) {
				turns.add(turn.ofTheOwner());
			}
		}
		return turns;
	}

}
