package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.ObstacleRight;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.query.ObstacleParty;
import org.diaodu.kernel.obstacle.query.ObstacleWait;

/**
 * What an obstacle waits for, and of whom: at every moment somebody's turn, until it
 * ends.
 */
@Clause({ "F-004", "F-125", "F-137" })
final class Waiting {

	/** Of the seat of the city. */
	static final String CITY = "*";

	private final ObstacleFold obstacle;

	private final List<Turn> turns = new ArrayList<>();

	private Waiting(ObstacleFold obstacle) {
		this.obstacle = obstacle;
	}

	/**
	 * Somebody's turn.
	 *
	 * @param unitId who must act; null for the seat of the city and for a person
	 * @param role null for any in the unit
	 * @param personId null when it is no single person
	 * @param ownerCode of the owner whose contacts may act, too
	 * @param workOf the unit whose work is decided on, which does not do so itself; null
	 * when it is no such turn
	 * @param opener where those find it who opened its supervision, null when it is not
	 * theirs
	 */
	record Turn(ObstacleWait waitsFor, ObstacleParty party, @Nullable String unitId, @Nullable Role role,
			@Nullable String personId, @Nullable String ownerCode, @Nullable LocalDate due, @Nullable String workOf,
			@Nullable String opener) {

		Turn(ObstacleWait waitsFor, ObstacleParty party, @Nullable String unitId, @Nullable Role role,
				@Nullable String personId, @Nullable String ownerCode, @Nullable LocalDate due,
				@Nullable String workOf) {
			this(waitsFor, party, unitId, role, personId, ownerCode, due, workOf, null);
		}

		private Turn openedAt(String address) {
			return new Turn(this.waitsFor, this.party, this.unitId, this.role, this.personId, this.ownerCode, this.due,
					this.workOf, address);
		}

		/** The same of nobody but the person. */
		Turn ofThePerson() {
			return new Turn(this.waitsFor, this.party, null, this.role, this.personId, null, this.due, this.workOf);
		}

		/** The same of whoever speaks for the owner, alone. */
		Turn ofTheOwner() {
			return new Turn(this.waitsFor, this.party, null, Role.OWNER_CONTACT, null, this.ownerCode, this.due, null);
		}

		/**
		 * What there is to do: of each unit that works on it, another; to decide, the
		 * same whoever may.
		 */
		List<String> task() {
			boolean works = this.party == ObstacleParty.LEAD_UNIT || this.party == ObstacleParty.COOPERATOR;
			return works ? List.of(this.waitsFor.name(), String.valueOf(this.unitId)) : List.of(this.waitsFor.name());
		}

		/** Under which addresses whoever may act finds it. */
		List<String> addressees() {
			List<String> addressees = new ArrayList<>(ofTheParty());
			if (this.opener != null) {
				addressees.add(this.opener);
			}
			return addressees;
		}

		private List<String> ofTheParty() {
			return switch (this.party) {
				case LEAD_UNIT, COOPERATOR -> List.of(at(ObstacleRight.HANDLE, String.valueOf(this.unitId)));
				case SORTER -> seat(ObstacleRight.SORT);
				case GOVERNMENT -> seat(ObstacleRight.DECIDE);
				case LEADER ->
					seat((this.waitsFor == ObstacleWait.INTERVIEW) ? ObstacleRight.INTERVIEW : ObstacleRight.STAND_IN);
				case SUPERVISOR ->
					seat((this.waitsFor == ObstacleWait.CRITICISM) ? ObstacleRight.CRITICISE : ObstacleRight.SUPERVISE);
				case REPORTER -> people();
			};
		}

		private List<String> people() {
			List<String> people = new ArrayList<>();
			if (this.personId != null) {
				people.add(at(ObstacleRight.REPORT, this.personId));
				if (this.workOf != null) {
					people.add(at(ObstacleRight.REPORT, this.personId, this.workOf));
				}
			}
			if (this.ownerCode != null) {
				people.add(at(ObstacleRight.SPEAK_FOR_OWNER, this.ownerCode));
			}
			return people;
		}

		/**
		 * The address of those who have a right in a district or the city; and, where
		 * they decide on the work of a unit, one by which those of that unit are left
		 * out, and those found who act in their stead.
		 */
		private List<String> seat(ObstacleRight right) {
			String seat = (this.unitId != null) ? this.unitId : CITY;
			return (this.workOf == null) ? List.of(at(right, seat))
					: List.of(at(right, seat), at(right, seat, this.workOf));
		}

	}

	/**
	 * The address of those who have a right in a unit, a district, for an owner or as a
	 * person.
	 */
	static String at(ObstacleRight right, String place) {
		return right.name() + ":" + place;
	}

	/** The same, of what concerns the work of a unit. */
	static String at(ObstacleRight right, String seat, String workOf) {
		return at(right, seat) + "/" + workOf;
	}

	/**
	 * The address of those who supervise in the unit that opened a supervision; at a tier
	 * of the city, of a unit that acts for it.
	 */
	static String openedBy(String unitId, boolean ofTheCity) {
		return at(ObstacleRight.SUPERVISE, ofTheCity ? "opened*" : "opened", unitId);
	}

	/** All that it waits for. */
	static List<Turn> of(ObstacleFold obstacle) {
		Waiting waiting = new Waiting(obstacle);
		if (obstacle.reported != null) {
			waiting.step();
			waiting.beside();
		}
		return waiting.turns;
	}

	/** The confirmation of whoever decides instead of all who were asked. */
	static Turn instead(ObstacleFold obstacle, Arbiter arbiter) {
		Waiting waiting = new Waiting(obstacle);
		waiting.arbiter(arbiter, ObstacleWait.CONFIRMATION, waiting.due(ClockKind.OBSTACLE_CONFIRMATION));
		return waiting.turns.getFirst();
	}

	/** The next step of its life. */
	private void step() {
		switch (this.obstacle.status) {
			case REPORTED -> arbiter(or(this.obstacle.sortedBy), ObstacleWait.SORTING, due(ClockKind.OBSTACLE_SORT));
			case SORTED ->
				arbiter(or(this.obstacle.handedOverBy()), ObstacleWait.ASSIGNMENT, due(ClockKind.OBSTACLE_ASSIGN));
			case DECISION_PENDING -> {
				// The government's turn, below.
			}
			case ASSIGNED -> {
				lead(ObstacleWait.RESPONSE, due(ClockKind.OBSTACLE_RESPONSE));
				if (this.obstacle.handingRaisedTo != null) {
					// What a unit does not accept, others may give to another.
					arbiter(this.obstacle.handingRaisedTo, ObstacleWait.REASSIGNMENT, due(ClockKind.OBSTACLE_RESPONSE));
				}
			}
			case RETURNED ->
				arbiter(or(this.obstacle.handedOverBy()), ObstacleWait.REASSIGNMENT, due(ClockKind.OBSTACLE_ASSIGN));
			case ACCEPTED, IN_PROGRESS -> lead(ObstacleWait.SOLUTION, limit());
			case PAUSED -> orAbove(ObstacleWait.RESUMPTION, due(ClockKind.OBSTACLE_STANDSTILL));
			case SOLVED_CLAIMED ->
				arbiter(this.obstacle.confirmedBy(), ObstacleWait.CONFIRMATION, due(ClockKind.OBSTACLE_CONFIRMATION));
			case CONFIRMED -> {
				if (this.obstacle.isRatingAsked()) {
					reporters(ObstacleWait.RATING, due(ClockKind.OBSTACLE_RATING));
				}
				closing();
			}
			case EVALUATED -> closing();
			case CLOSED -> {
				// A quick closing takes the rating off nobody.
				if (this.obstacle.isRatingDue()) {
					reporters(ObstacleWait.RATING, due(ClockKind.OBSTACLE_RATING));
				}
				callBack();
			}
			case WITHDRAWN, MERGED -> {
				// Nobody's.
			}
		}
	}

	private void closing() {
		callBack();
		if (!this.obstacle.isCallBackPending() && !this.obstacle.supervised) {
			orAbove(ObstacleWait.CLOSING, due(ClockKind.OBSTACLE_CLOSING));
		}
		if (this.obstacle.supervised) {
			// What is supervised is not struck off before its conclusion.
			lifting();
		}
	}

	/** Left lying, it is the tier above's as well; whoever owed it may still do it. */
	private void orAbove(ObstacleWait wait, @Nullable LocalDate due) {
		arbiter(named(), wait, due);
		if (this.obstacle.namedRaisedTo != null) {
			arbiter(this.obstacle.namedRaisedTo, wait, due);
		}
	}

	private void callBack() {
		if (this.obstacle.isCallBackPending()) {
			LocalDate due = due(ClockKind.OBSTACLE_CALL_BACK);
			arbiter(named(), ObstacleWait.CALL_BACK, due);
			if (this.obstacle.callRaisedTo != null) {
				// Left lying, it is the tier above's as well; whoever owed it may still
				// make it.
				arbiter(this.obstacle.callRaisedTo, ObstacleWait.CALL_BACK, due);
			}
		}
	}

	/**
	 * Not of those who supervise in a unit that led, got a letter of it, or must hand it
	 * over.
	 */
	private void lifting() {
		int before = this.turns.size();
		concluding();
		String opener = this.obstacle.concludingOpener();
		// Left lying, it is the turn of whoever opened it by that of the city.
		if (opener != null && this.obstacle.conclusionRaisedTo == null) {
			String address = openedBy(opener, this.obstacle.isConcludedByTheCity());
			this.turns.subList(before, this.turns.size()).replaceAll((turn) -> turn.openedAt(address));
		}
	}

	private void concluding() {
		Arbiter concludes = Arbiter.higher(Arbiter.higher(named(), or(this.obstacle.concludedBy)),
				this.obstacle.aboveWhoeverHandsItOver());
		switch (concludes) {
			case REPORTERS, SORTER -> {
				supervisor(seat());
				if (this.obstacle.conclusionRaisedTo != null) {
					// Left lying, it is the city's as well.
					supervisor(null);
				}
			}
			case TIER_ABOVE -> supervisor(null);
			case LEADER, LEADING_GROUP -> arbiter(concludes, ObstacleWait.LIFTING, due(ClockKind.OBSTACLE_CONCLUSION));
		}
	}

	/**
	 * Those who supervise at a seat, but nobody of the unit that has it or gave it back.
	 */
	private void supervisor(@Nullable String seat) {
		boolean answers = this.obstacle.withItsLead || this.obstacle.status == ObstacleStatus.RETURNED;
		add(ObstacleWait.LIFTING, ObstacleParty.SUPERVISOR, seat, null, due(ClockKind.OBSTACLE_CONCLUSION),
				answers ? this.obstacle.leadUnitId : null);
	}

	/** Who decides on the work of the lead unit, as the last event said. */
	private Arbiter named() {
		return or(this.obstacle.decidedBy);
	}

	private static Arbiter or(@Nullable Arbiter named) {
		return (named != null) ? named : Arbiter.SORTER;
	}

	/** What others must do meanwhile. */
	private void beside() {
		if (ObstacleStates.TIMED.contains(this.obstacle.status)) {
			for (ObstacleFold.Helper helper : this.obstacle.helpers) {
				if (helper.answeredOn() == null) {
					// What stands still has no day.
					add(ObstacleWait.COOPERATION, ObstacleParty.COOPERATOR, helper.unitId(), null,
							this.obstacle.isPaused() ? null : helper.deadline().due());
				}
			}
		}
		if (this.obstacle.awaits != null && this.obstacle.isRunning() && !this.obstacle.isPaused()) {
			// While its day binds, the clock is that of whoever must decide anew.
			LocalDate runs = due(ClockKind.OBSTACLE_DUE);
			onWork(ObstacleWait.DECISION, ObstacleParty.GOVERNMENT, Role.RESPONSIBLE_LEADER,
					(runs != null) ? runs : limit(), this.obstacle.leadUnitId);
		}
		if (this.obstacle.extension != null && this.obstacle.isExtensionPending()) {
			arbiter(or(this.obstacle.extension.decidedBy()), ObstacleWait.EXTENSION_DECISION,
					due(ClockKind.OBSTACLE_EXTENSION_DECISION));
		}
		if (this.obstacle.isSupervisionIdle()) {
			lifting();
		}
		if (this.obstacle.toCriticise != null && this.obstacle.isRunning()) {
			onWork(ObstacleWait.CRITICISM, ObstacleParty.SUPERVISOR, Role.COORDINATOR, null, this.obstacle.toCriticise);
		}
		if (this.obstacle.redExpired && !this.obstacle.interviewed && this.obstacle.isOpen()) {
			interview(this.obstacle.letteredLast());
		}
	}

	private void lead(ObstacleWait wait, @Nullable LocalDate due) {
		add(wait, ObstacleParty.LEAD_UNIT, this.obstacle.leadUnitId, null, due);
	}

	/** Whoever decides in the matter of the unit that asked or claimed. */
	private void arbiter(Arbiter arbiter, ObstacleWait wait, @Nullable LocalDate due) {
		switch (arbiter) {
			case REPORTERS -> reporters(wait, due);
			case SORTER -> add(wait, ObstacleParty.SORTER, seat(), Role.MANAGER, due, workOf(wait));
			case LEADER -> add(wait, ObstacleParty.LEADER, seat(), Role.RESPONSIBLE_LEADER, due, workOf(wait));
			// Above a district sorts the city, above the city decide its leaders.
			case TIER_ABOVE -> add(wait, ObstacleParty.SORTER, null, Role.MANAGER, due, workOf(wait));
			case LEADING_GROUP -> add(wait, ObstacleParty.LEADER, null, Role.RESPONSIBLE_LEADER, due);
		}
	}

	/**
	 * The unit on whose work is decided, by nobody who serves in it, in whichever post;
	 * null where whoever sorts may, whatever they serve in besides.
	 */
	private @Nullable String workOf(ObstacleWait wait) {
		return switch (wait) {
			case EXTENSION_DECISION -> (this.obstacle.extension != null) ? this.obstacle.extension.unitId() : null;
			case CONFIRMATION -> (this.obstacle.claim != null) ? this.obstacle.claim.unitId() : null;
			case RESUMPTION, CLOSING, CALL_BACK, LIFTING ->
				(this.obstacle.decidedBy != null) ? this.obstacle.leadUnitId : null;
			case REASSIGNMENT ->
				(this.obstacle.decidedBy != null || this.obstacle.withItsLead) ? this.obstacle.leadUnitId : null;
			default -> null;
		};
	}

	/** Those who reported it and may judge what was claimed, and the owner. */
	private void reporters(ObstacleWait wait, @Nullable LocalDate due) {
		String claiming = (this.obstacle.claim != null) ? this.obstacle.claim.unitId() : "";
		String owner = this.obstacle.site().ownerCode();
		Set<String> asked = new HashSet<>();
		for (ObstacleReporter one : this.obstacle.reporters()) {
			// Whoever reported what became part of it, too, is asked once.
			if (one.mayJudge(claiming) && asked.add(one.personId())) {
				this.turns.add(new Turn(wait, ObstacleParty.REPORTER, null, one.role(), one.personId(), owner, due,
						(one.role() != Role.OWNER_CONTACT) ? claiming : null));
				// The owner is asked once.
				owner = null;
			}
		}
		if (owner != null) {
			this.turns.add(new Turn(wait, ObstacleParty.REPORTER, null, Role.OWNER_CONTACT, null, owner, due, null));
		}
	}

	private void add(ObstacleWait wait, ObstacleParty party, @Nullable String unitId, @Nullable Role role,
			@Nullable LocalDate due) {
		add(wait, party, unitId, role, due, null);
	}

	private void add(ObstacleWait wait, ObstacleParty party, @Nullable String unitId, @Nullable Role role,
			@Nullable LocalDate due, @Nullable String workOf) {
		this.turns.add(new Turn(wait, party, unitId, role, null, null, due, workOf));
	}

	/** Of those who let the red letter expire: a government by the leaders above it. */
	private void interview(@Nullable String lettered) {
		String seat = (lettered != null && lettered.equals(seat())) ? null : seat();
		this.turns.add(new Turn(ObstacleWait.INTERVIEW, ObstacleParty.LEADER, seat, Role.RESPONSIBLE_LEADER, null, null,
				null, lettered));
	}

	/** Whoever decides at its tier on the work of a unit, but not of that unit. */
	private void onWork(ObstacleWait wait, ObstacleParty party, Role role, @Nullable LocalDate due,
			@Nullable String workOf) {
		this.turns.add(new Turn(wait, party, seat(), role, null, null, due, workOf));
	}

	private @Nullable LocalDate due(ClockKind kind) {
		return this.obstacle.clocks.due(kind);
	}

	private @Nullable LocalDate limit() {
		return (this.obstacle.deadline != null) ? this.obstacle.deadline.due() : null;
	}

	/** The district whose officers act at its tier; null when those of the city do. */
	private @Nullable String seat() {
		return this.obstacle.isSortedByTheCity() ? null : this.obstacle.site().districtId();
	}

}
