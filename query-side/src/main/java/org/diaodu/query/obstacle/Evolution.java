package org.diaodu.query.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.EscalationCause;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.event.CooperationEnded;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleAccepted;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleCalledBack;
import org.diaodu.kernel.obstacle.event.ObstacleClosed;
import org.diaodu.kernel.obstacle.event.ObstacleClosingEvent;
import org.diaodu.kernel.obstacle.event.ObstacleCriticised;
import org.diaodu.kernel.obstacle.event.ObstacleEntryEvent;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionLapsed;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleInterviewed;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleMerged;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionRefused;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleSupervisionEvent;
import org.diaodu.kernel.obstacle.event.ObstacleSupervisionLifted;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;
import org.diaodu.kernel.obstacle.event.ObstacleTimeEvent;
import org.diaodu.kernel.obstacle.event.ObstacleUnitVacated;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.ObstacleUrgingWished;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
import org.diaodu.kernel.obstacle.event.ObstacleWorkEvent;
import org.diaodu.kernel.obstacle.event.ObstacleWorkNoted;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.query.obstacle.ObstacleFold.Helper;

/**
 * What each event makes of an obstacle.
 *
 * @param calendar the working days as known then
 */
record Evolution(ObstacleFold it, KnownCalendar calendar) {

	void apply(ObstacleEvent event) {
		switch (event) {
			case ObstacleEntryEvent e -> apply(e);
			case ObstacleWorkEvent e -> apply(e);
			case ObstacleTimeEvent e -> apply(e);
			case ObstacleSupervisionEvent e -> apply(e);
			case ObstacleClosingEvent e -> apply(e);
		}
	}

	private void apply(ObstacleEntryEvent event) {
		switch (event) {
			case ObstacleReported e -> {
				this.it.reported = e;
				this.it.severity = e.severity();
				// Whenever it began, nobody could deal with it before it came in.
				this.it.begunOn = cameIn(e);
				fact(Fact.Kind.REPORTED, cameIn(e), "");
			}
			case ObstacleSorted e -> sorted(e);
			case ObstacleAssigned e -> {
				this.it.withItsLead = true;
				this.it.lateUnits.clear();
				this.it.handingRaisedTo = null;
				this.it.status = ObstacleStatus.ASSIGNED;
			}
			case ObstacleAccepted e -> {
				this.it.handingRaisedTo = null;
				if (this.it.isBoundUnaccepted()) {
					this.it.pendingFrom = ObstacleStatus.ACCEPTED;
				}
				else {
					this.it.status = ObstacleStatus.ACCEPTED;
				}
			}
			case ObstacleReturned e -> {
				this.it.returns++;
				fact(Fact.Kind.RETURNED, e.occurredOn(), e.leadUnitId());
				this.it.withItsLead = false;
				this.it.handingRaisedTo = null;
				this.it.decidedBy = e.decidedBy();
				this.it.status = ObstacleStatus.RETURNED;
			}
			case ObstacleReassigned e -> {
				handTo(e.leadUnitId(), e.occurredOn());
				concludes(e.concludedBy());
			}
			case ObstacleWithdrawn e -> {
				this.it.endReason = e.reason();
				this.it.withdrawnFrom = this.it.status;
				this.it.withdrawnPause = this.it.pause;
				end(ObstacleStatus.WITHDRAWN, e.occurredOn());
			}
			case ObstacleWithdrawalRevoked e -> {
				this.it.endReason = null;
				this.it.endedOn = null;
				this.it.pause = this.it.withdrawnPause;
				this.it.status = this.it.withdrawnFrom;
			}
			case ObstacleMoved e -> moved(e);
			case ObstacleMerged e -> {
				this.it.endReason = e.reason();
				this.it.mergedIntoId = e.intoObstacleId();
				this.it.mergedIntoNumber = e.intoNumber();
				end(ObstacleStatus.MERGED, e.occurredOn());
			}
			case ObstacleAbsorbed e -> {
				this.it.absorbed.add(e.otherNumber());
				if (e.reporters() != null) {
					this.it.otherReporters.addAll(e.reporters());
				}
				this.it.upheld |= Boolean.TRUE.equals(e.upheld());
			}
		}
	}

	private void sorted(ObstacleSorted event) {
		boolean first = this.it.sorted == null;
		boolean given = isGivenTo(event.leadUnitId());
		this.it.sorted = event;
		this.it.guarantorId = null;
		this.it.moved = null;
		concludes(event.concludedBy());
		this.it.sortedBy = null;
		if (event.ended().contains(new ClockRef(ClockKind.OBSTACLE_ASSIGN, ""))
				|| this.it.handingRaisedTo != Arbiter.TIER_ABOVE) {
			// Whoever had to hand it over already is as late as before; a leader hands
			// over only what was given back.
			this.it.handingRaisedTo = null;
		}
		this.it.decidedBy = null;
		this.it.raisedEarly = false;
		this.it.severity = event.severity();
		this.it.tier = event.tier();
		this.it.withItsLead &= event.leadUnitId().equals(this.it.leadUnitId);
		this.it.leadUnitId = event.leadUnitId();
		this.it.coordinatingUnitId = event.coordinatingUnitId();
		if (event.tierLimit() == null) {
			this.it.workingDays = event.workingDays();
		}
		this.it.binding = this.it.isBound();
		this.it.helpers = new ArrayList<>(event.cooperators()
			.stream()
			.map((unit) -> new Helper(unit.unitId(), unit.deadline(), null, null))
			.toList());
		if (this.it.original == null) {
			this.it.original = event.deadline();
			this.it.originalDays = event.workingDays();
			this.it.originalUntil = event.deadline();
		}
		if (!event.deadline().equals(this.it.deadline)) {
			limit(event.deadline(), event.deadline().countedFrom());
		}
		this.it.pendingFrom = ObstacleStatus.SORTED;
		this.it.awaits = event.toGovernment() ? GovernmentBody.of(event.tier()) : null;
		this.it.status = event.toGovernment() ? ObstacleStatus.DECISION_PENDING : ObstacleStatus.SORTED;
		if (first) {
			fact(Fact.Kind.SORTED, event.occurredOn(), event.leadUnitId());
			this.it.facts
				.replaceAll((fact) -> (fact.kind() == Fact.Kind.REPORTED) ? fact.of(event.leadUnitId()) : fact);
		}
		if (given) {
			fact(Fact.Kind.LED, event.occurredOn(), event.leadUnitId());
		}
	}

	/** Others sort it from now on; what is coordinated is so by them. */
	private void moved(ObstacleMoved event) {
		ObstacleExtensionRequested asked = this.it.extension;
		ObstacleSolutionClaimed claim = this.it.claim;
		this.it.moved = event.after();
		if (this.it.coordinatingUnitId != null) {
			this.it.coordinatingUnitId = event.sortingUnitId();
		}
		if (event.decidedBy() != null) {
			this.it.decidedBy = event.decidedBy();
		}
		if (asked != null && event.daysDecidedBy() != null) {
			this.it.extension = asked.withDecider(event.daysDecidedBy());
		}
		if (claim != null && event.confirmedBy() != null) {
			this.it.claim = claim.withConfirmer(event.confirmedBy());
		}
		concludes(event.concludedBy());
	}

	private void apply(ObstacleWorkEvent event) {
		switch (event) {
			case ObstacleWorkNoted e -> {
				if (this.it.status == ObstacleStatus.ACCEPTED) {
					this.it.status = ObstacleStatus.IN_PROGRESS;
				}
			}
			case CooperatorAnswered e -> this.it.helpers.replaceAll((helper) -> helper.unitId().equals(e.unitId())
					? new Helper(helper.unitId(), helper.deadline(), e.occurredOn(), e.onTime()) : helper);
			case ObstacleUnitVacated e -> {
				// Whose turn is whose follows from who is in office when that is asked.
			}
			case CooperationEnded e -> this.it.helpers.removeIf((helper) -> helper.unitId().equals(e.unitId()));
			case ObstacleSolutionClaimed e -> {
				this.it.claim = e;
				this.it.daysToClaim = daysSinceBegun(e.occurredOn());
				this.it.extension = null;
				this.it.status = ObstacleStatus.SOLVED_CLAIMED;
			}
		}
	}

	private void apply(ObstacleTimeEvent event) {
		switch (event) {
			case ObstacleExtensionRequested e -> this.it.extension = e;
			case ObstacleExtensionGranted e -> {
				this.it.extension = null;
				this.it.raisedEarly = false;
				this.it.extensions = e.number();
				this.it.extendedDays += e.workingDays();
				this.it.deadline = e.after();
			}
			case ObstacleExtensionRefused e -> {
				this.it.extension = null;
				this.it.raisedEarly = false;
			}
			case ObstacleExtensionLapsed e -> this.it.extension = null;
			case ObstaclePaused e -> {
				this.it.pausedFrom = this.it.status;
				this.it.pause = e;
				this.it.decidedBy = e.decidedBy();
				this.it.namedRaisedTo = null;
				this.it.raisedEarly = false;
				this.it.status = ObstacleStatus.PAUSED;
			}
			case ObstacleResumed e -> resumed(e);
			case ObstacleUrged e -> this.it.urges = e.number();
			case ObstacleUrgingWished e -> {
				// Told in its history; it is no urging of an office.
			}
			case ObstacleTermsTightened e -> tightened(e);
			case ObstacleLimitPassed e -> passed(e);
			case ObstacleEscalated e -> {
				this.it.escalations++;
				this.it.raisedEarly = e.cause() == EscalationCause.REQUESTED;
				this.it.tier = e.to();
				concludes(e.concludedBy());
				this.it.coordinatingUnitId = e.coordinatingUnitId();
				if (e.tierLimit() == null) {
					this.it.workingDays = e.workingDays();
				}
				this.it.extension = null;
				if (!e.deadline().equals(this.it.deadline)) {
					limit(e.deadline(), e.deadline().countedFrom());
				}
				fact(Fact.Kind.ESCALATED, e.occurredOn(), lead());
			}
		}
	}

	private void tightened(ObstacleTermsTightened event) {
		this.it.severity = event.severity();
		if (event.guarantorId() != null) {
			this.it.guarantorId = event.guarantorId();
		}
		if (event.original() != null) {
			this.it.original = event.original();
			if (event.originalDays() != null) {
				this.it.originalDays = event.originalDays();
			}
			this.it.originalUntil = (this.it.standstill == 0) ? event.original()
					: this.calendar.later(event.original(), this.it.standstill);
		}
		if (event.deadline() != null && !event.deadline().equals(this.it.deadline)) {
			limit(event.deadline(), event.deadline().countedFrom());
			this.it.workingDays = event.deadline().count();
		}
		if (event.cooperators() != null) {
			helpToo(event.cooperators());
		}
	}

	/** Whoever helped what became part of it helps here from now on. */
	private void helpToo(List<Cooperator> more) {
		for (Cooperator unit : more) {
			this.it.helpers.removeIf((helper) -> helper.unitId().equals(unit.unitId()));
			this.it.helpers.add(new Helper(unit.unitId(), unit.deadline(), null, null));
		}
	}

	private void resumed(ObstacleResumed event) {
		this.it.standstill += event.standstill();
		this.it.standstillSince += event.standstill();
		this.it.pause = null;
		this.it.namedRaisedTo = null;
		this.it.deadline = event.after();
		if (this.it.original != null) {
			this.it.originalUntil = this.calendar.later(this.it.original, this.it.standstill);
		}
		this.it.helpers.replaceAll((helper) -> new Helper(helper.unitId(),
				Objects.requireNonNullElse(given(event.clocks(), helper), helper.deadline()), helper.answeredOn(),
				helper.onTime()));
		this.it.status = this.it.pausedFrom;
	}

	/** The last day an event gives a unit that helps, null when it gives none. */
	private static @Nullable Deadline given(List<DueClock> clocks, Helper helper) {
		return clocks.stream()
			.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_COOPERATOR && clock.key().equals(helper.unitId()))
			.map(DueClock::deadline)
			.findFirst()
			.orElse(null);
	}

	private void passed(ObstacleLimitPassed event) {
		if (event.unitId() != null
				&& (event.kind() == ClockKind.OBSTACLE_SORT || event.kind() == ClockKind.OBSTACLE_ASSIGN)) {
			this.it.lateUnits.add(event.unitId());
		}
		if (event.kind() == ClockKind.OBSTACLE_DUE) {
			this.it.extension = null;
			event.clocks()
				.stream()
				// The day a government gave stays; the clock is that of its tier.
				.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_DUE && !this.it.isBound())
				.forEach((clock) -> ofTheTier(clock.deadline()));
		}
		if (event.kind() == ClockKind.OBSTACLE_COOPERATOR) {
			this.it.helpers.replaceAll((helper) -> helper.unitId().equals(event.key())
					? new Helper(helper.unitId(), helper.deadline(), helper.answeredOn(), false) : helper);
		}
		if (event.kind() == ClockKind.OBSTACLE_CRITICISM) {
			this.it.toCriticise = event.unitId();
		}
		if (event.kind() == ClockKind.OBSTACLE_LETTER) {
			this.it.redExpired = true;
			this.it.interviewed = false;
		}
		if (event.decidedBy() != null) {
			decidedAbove(ClockKind.valueOf(event.key()), event.decidedBy());
		}
	}

	/** What the tier it was taken to before the time has beyond the limit that passed. */
	private void ofTheTier(Deadline deadline) {
		this.it.workingDays = deadline.count();
		limit(deadline, deadline.countedFrom());
	}

	/** A step that somebody let lie is the tier above's. */
	private void decidedAbove(ClockKind step, Arbiter above) {
		if (step == ClockKind.OBSTACLE_RESPONSE && this.it.isBound()) {
			// Raised before, though nobody gives to another what a government bound.
			return;
		}
		ObstacleExtensionRequested asked = this.it.extension;
		switch (step) {
			case OBSTACLE_SORT -> this.it.sortedBy = above;
			case OBSTACLE_CALL_BACK -> this.it.callRaisedTo = above;
			case OBSTACLE_ASSIGN, OBSTACLE_RESPONSE -> this.it.handingRaisedTo = above;
			case OBSTACLE_STANDSTILL, OBSTACLE_CLOSING -> this.it.namedRaisedTo = above;
			case OBSTACLE_CONCLUSION -> this.it.conclusionRaisedTo = above;
			default -> this.it.extension = (asked != null) ? asked.withDecider(above) : null;
		}
	}

	private void apply(ObstacleSupervisionEvent event) {
		switch (event) {
			case ObstacleSupervised e -> this.it.supervised = true;
			case SupervisionLetterIssued e -> {
				this.it.letter = e.colour();
				this.it.lettered.put(e.unitId(), e.colour());
				this.it.letteredLast = e.unitId();
				this.it.concludedBy = e.concludedBy();
			}
			case ObstacleSupervisionLifted e -> {
				this.it.supervised = false;
				this.it.letter = null;
				this.it.lettered.clear();
				this.it.letteredLast = null;
				this.it.concludedBy = null;
				this.it.conclusionRaisedTo = null;
				this.it.redExpired = false;
			}
			case ObstacleCriticised e -> this.it.toCriticise = null;
			case ObstacleInterviewed e -> {
				this.it.interviewed = true;
				this.it.interviews++;
			}
			case ObstacleSubmittedToGovernment e -> {
				this.it.awaits = e.body();
				this.it.handingRaisedTo = null;
				if (ObstacleStates.SUBMITTABLE.contains(this.it.status)) {
					this.it.pendingFrom = this.it.status;
					this.it.extension = null;
					this.it.status = ObstacleStatus.DECISION_PENDING;
				}
			}
			case GovernmentDecisionRecorded e -> {
				this.it.awaits = null;
				this.it.decisions.add(e);
				limit(e.deadline(), e.occurredOn());
				handTo(e.ownerUnitId(), e.occurredOn());
				concludes(e.concludedBy());
			}
		}
	}

	private void apply(ObstacleClosingEvent event) {
		switch (event) {
			case ObstacleSolutionConfirmed e -> {
				this.it.confirmedOn = e.occurredOn();
				this.it.decidedBy = e.decidedBy();
				this.it.silent = e.silent();
				ObstacleSolutionClaimed claim = Objects.requireNonNull(this.it.claim, "nothing was claimed");
				this.it.facts.add(
						Fact.of(Fact.Kind.SOLVED, e.occurredOn(), claim.unitId(), this.it.daysToClaim, claim.onTime()));
				this.it.awaits = null;
				this.it.status = ObstacleStatus.CONFIRMED;
			}
			case ObstacleSolutionRefused e -> {
				this.it.upheld = true;
				this.it.claim = null;
				this.it.pendingFrom = ObstacleStatus.IN_PROGRESS;
				this.it.status = (this.it.awaits != null) ? ObstacleStatus.DECISION_PENDING
						: ObstacleStatus.IN_PROGRESS;
			}
			case ObstacleRated e -> {
				this.it.rating = e;
				this.it.callBack = null;
				this.it.callRaisedTo = null;
				if (e.low()) {
					// The closing waits for the call, and is due anew after it.
					this.it.namedRaisedTo = null;
				}
				this.it.facts.add(Fact.of(Fact.Kind.RATED, e.occurredOn(), solver(), e.score(), e.low()));
				if (this.it.status == ObstacleStatus.CONFIRMED) {
					this.it.status = ObstacleStatus.EVALUATED;
				}
			}
			case ObstacleCalledBack e -> {
				this.it.callBack = e;
				this.it.callRaisedTo = null;
			}
			case ObstacleClosed e -> {
				this.it.namedRaisedTo = null;
				fact(Fact.Kind.CLOSED, e.occurredOn(), solver());
				end(ObstacleStatus.CLOSED, e.occurredOn());
			}
			case ObstacleReopened e -> reopened(e);
		}
	}

	private void reopened(ObstacleReopened event) {
		fact(Fact.Kind.REOPENED, event.occurredOn(), solver());
		this.it.reopenings = event.count();
		this.it.upheld = true;
		this.it.claim = null;
		this.it.confirmedOn = null;
		this.it.silent = false;
		this.it.rating = null;
		this.it.callBack = null;
		this.it.callRaisedTo = null;
		this.it.conclusionRaisedTo = null;
		this.it.toCriticise = null;
		this.it.endedOn = null;
		this.it.raisedEarly = false;
		this.it.begunOn = event.occurredOn();
		this.it.standstillWhenBegun = this.it.standstill;
		if (!event.deadline().equals(this.it.deadline)) {
			limit(event.deadline(), event.deadline().countedFrom());
			this.it.workingDays = event.deadline().count();
		}
		this.it.helpers.replaceAll((helper) -> {
			Deadline anew = given(event.clocks(), helper);
			// It may answer in time again.
			return (anew != null) ? new Helper(helper.unitId(), anew, null, null) : helper;
		});
		this.it.status = ObstacleStatus.IN_PROGRESS;
	}

	/** Where an event judged anew who concludes its supervision, that counts. */
	private void concludes(@Nullable Arbiter named) {
		if (named != null) {
			this.it.concludedBy = named;
		}
	}

	private void handTo(String unitId, LocalDate day) {
		if (isGivenTo(unitId)) {
			fact(Fact.Kind.LED, day, unitId);
		}
		this.it.leadUnitId = unitId;
		this.it.withItsLead = true;
		this.it.lateUnits.clear();
		this.it.handingRaisedTo = null;
		this.it.decidedBy = null;
		this.it.raisedEarly = false;
		this.it.binding = true;
		this.it.extension = null;
		this.it.status = ObstacleStatus.ASSIGNED;
	}

	private void limit(Deadline deadline, LocalDate from) {
		this.it.deadline = deadline;
		this.it.deadlineFrom = from;
		this.it.standstillSince = 0;
	}

	private void end(ObstacleStatus status, LocalDate day) {
		this.it.endedOn = day;
		this.it.pause = null;
		this.it.status = status;
	}

	private void fact(Fact.Kind kind, LocalDate day, String unitId) {
		this.it.facts.add(Fact.of(kind, day, unitId, 0, false));
	}

	/**
	 * The day it came in, which its first clock counts from, and its number names; the
	 * day it speaks of may lie long before.
	 */
	private static LocalDate cameIn(ObstacleReported event) {
		return event.startsClocks()
			.stream()
			.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_SORT)
			.map((clock) -> clock.deadline().countedFrom())
			.findFirst()
			.orElse(event.occurredOn());
	}

	/** Whether a unit gets it that did not have it, or had given it back. */
	private boolean isGivenTo(String unitId) {
		return !unitId.equals(this.it.leadUnitId) || this.it.status == ObstacleStatus.RETURNED;
	}

	/** The unit whose solution it is. */
	private String solver() {
		return (this.it.claim != null) ? this.it.claim.unitId() : lead();
	}

	private String lead() {
		return (this.it.leadUnitId != null) ? this.it.leadUnitId : "";
	}

	private int daysSinceBegun(LocalDate day) {
		LocalDate begun = Objects.requireNonNull(this.it.begunOn, "not reported");
		return this.calendar.between(begun, day) - (this.it.standstill - this.it.standstillWhenBegun);
	}

}
