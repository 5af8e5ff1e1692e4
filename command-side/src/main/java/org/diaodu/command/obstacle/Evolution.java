package org.diaodu.command.obstacle;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.EscalationCause;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.UrgeCause;
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

/**
 * Tells what each event makes of an obstacle. Decides nothing and refuses nothing.
 */
final class Evolution {

	private static final List<ClockRef> EXTENSION = TimeLimits.refs(ClockKind.OBSTACLE_EXTENSION_DECISION);

	private final ObstacleState state;

	Evolution(ObstacleState state) {
		this.state = state;
	}

	/** Applies the next event. */
	void apply(ObstacleEvent event) {
		if (event instanceof ObstacleSolutionClaimed claim) {
			claim.ended().forEach((ref) -> {
				Deadline running = this.state.clocks.deadline(ref);
				// A wish for more days ends with the claim.
				if (running != null && !EXTENSION.contains(ref)) {
					this.state.heldBack.put(ref, running);
				}
			});
		}
		if (event instanceof ObstacleWithdrawn) {
			this.state.takenBack = new ObstacleState.TakenBack(event.occurredOn(), this.state.status,
					ClocksOf.all(this.state));
		}
		if (event instanceof ObstacleReturned it) {
			this.state.givenBack = GivenBack.of(this.state, it);
		}
		this.state.clocks.evolve(event);
		if (event instanceof ClockBearing bearing) {
			bearing.startsClocks().forEach((clock) -> this.state.lastLimits.put(clock.ref(), clock.deadline()));
		}
		this.state.lastChange = event.occurredOn();
		on(event);
		this.state.keepLastDay();
	}

	private void on(ObstacleEvent event) {
		switch (event) {
			case ObstacleEntryEvent it -> on(it);
			case ObstacleWorkEvent it -> on(it);
			case ObstacleTimeEvent it -> on(it);
			case ObstacleSupervisionEvent it -> on(it);
			case ObstacleClosingEvent it -> on(it);
		}
	}

	private void on(ObstacleEntryEvent event) {
		switch (event) {
			case ObstacleReported it -> {
				this.state.reported = it;
				this.state.severity = it.severity();
				this.state.reporters.add(new ObstacleReporter(it.reporterId(), it.reporterRole(), it.reporterUnitId()));
			}
			case ObstacleSorted it -> {
				if (this.state.original == null) {
					this.state.original = it.deadline();
					this.state.originalDays = it.workingDays();
				}
				this.state.sorted = it;
				this.state.moved = null;
				this.state.sortedBy = null;
				if (it.ended().contains(TimeLimits.ref(ClockKind.OBSTACLE_ASSIGN))
						|| this.state.handingRaisedTo != Arbiter.TIER_ABOVE) {
					// Whoever had to hand it over already is as late as before; a leader
					// hands over only what was given back.
					this.state.handingRaisedTo = null;
				}
				this.state.decidedBy = null;
				this.state.raisedEarly = false;
				if (!it.deadline().equals(this.state.deadline) || it.tier() != this.state.tier) {
					behind(it.tierLimit());
				}
				this.state.tier = it.tier();
				leads(it.leadUnitId(), it.ended());
				this.state.deadline = it.deadline();
				this.state.severity = it.severity();
				this.state.binding = this.state.boundBy() != null;
				this.state.cooperators.clear();
				this.state.answered.clear();
				it.cooperators().forEach(this::helps);
				this.state.government.asked(it.toGovernment() ? GovernmentBody.of(it.tier()) : null);
				this.state.government.askedAt(ObstacleStatus.SORTED);
				this.state.status = it.toGovernment() ? ObstacleStatus.DECISION_PENDING : ObstacleStatus.SORTED;
			}
			case ObstacleAssigned it -> {
				lettered(LetterKind.ASSIGNMENT);
				got(it.leadUnitId(), it.ended());
				this.state.status = ObstacleStatus.ASSIGNED;
			}
			case ObstacleAccepted it -> {
				this.state.handingRaisedTo = null;
				if (this.state.isBoundUnaccepted()) {
					// The government that was asked still decides.
					this.state.government.askedAt(ObstacleStatus.ACCEPTED);
				}
				else {
					this.state.status = ObstacleStatus.ACCEPTED;
				}
			}
			case ObstacleReturned it -> {
				leads(it.leadUnitId(), it.ended());
				this.state.withItsLead = false;
				this.state.handingRaisedTo = null;
				this.state.decidedBy = it.decidedBy();
				this.state.status = ObstacleStatus.RETURNED;
			}
			case ObstacleReassigned it -> {
				lettered(LetterKind.ASSIGNMENT);
				handedTo(it.leadUnitId(), it.ended());
			}
			case ObstacleMoved it -> moved(it);
			case ObstacleWithdrawn it -> this.state.status = ObstacleStatus.WITHDRAWN;
			case ObstacleWithdrawalRevoked it -> this.state.status = this.state.takenBack().from();
			case ObstacleMerged it -> this.state.status = ObstacleStatus.MERGED;
			case ObstacleAbsorbed it -> {
				if (it.reporters() != null) {
					this.state.reporters.addAll(it.reporters());
				}
				this.state.upheld |= Boolean.TRUE.equals(it.upheld());
			}
		}
	}

	private void moved(ObstacleMoved event) {
		ObstacleExtensionRequested asked = this.state.extension;
		this.state.moved = event.after();
		if (event.decidedBy() != null) {
			this.state.decidedBy = event.decidedBy();
		}
		if (asked != null && event.daysDecidedBy() != null) {
			this.state.extension = asked.withDecider(event.daysDecidedBy());
		}
		if (event.confirmedBy() != null) {
			this.state.confirmedBy = event.confirmedBy();
		}
	}

	/**
	 * What the unit before it was late with is not held against it; but whoever did not
	 * hand it over is not rid of that by naming another lead.
	 */
	private void leads(String unitId, List<ClockRef> ended) {
		boolean another = !unitId.equals(this.state.leadUnitId);
		if (ended.contains(TimeLimits.ref(ClockKind.OBSTACLE_CRITICISM)) || (another && this.state.withItsLead)) {
			this.state.overdueBefore = false;
		}
		this.state.withItsLead &= !another;
		this.state.leadUnitId = unitId;
	}

	private void helps(Cooperator unit) {
		this.state.cooperators.put(unit.unitId(), unit);
		this.state.keepHelping(unit.unitId(), unit.deadline());
	}

	/** It has it from now on; given back before, as if it had kept it. */
	private void got(String unitId, List<ClockRef> ended) {
		leads(unitId, ended);
		this.state.withItsLead = true;
		this.state.lateUnits.clear();
		this.state.handingRaisedTo = null;
		GivenBack before = this.state.givenBack;
		this.state.overdueBefore |= before != null && before.overdue() && before.unitId().equals(unitId);
		this.state.givenBack = null;
	}

	private void handedTo(String unitId, List<ClockRef> ended) {
		got(unitId, ended);
		this.state.decidedBy = null;
		this.state.raisedEarly = false;
		this.state.binding = true;
		this.state.extension = null;
		this.state.status = ObstacleStatus.ASSIGNED;
	}

	private void on(ObstacleWorkEvent event) {
		switch (event) {
			case ObstacleWorkNoted it -> {
				this.state.notes.put(it.noteId(), it);
				if (this.state.status == ObstacleStatus.ACCEPTED) {
					this.state.status = ObstacleStatus.IN_PROGRESS;
				}
			}
			case CooperatorAnswered it -> {
				this.state.answered.put(it.unitId(), it.onTime());
				if (it.onTime()) {
					// Asked anew, it has days anew.
					this.state.helped.remove(it.unitId());
				}
				else {
					this.state.lateHelpers.add(it.unitId());
				}
			}
			case ObstacleUnitVacated it ->
				this.state.vacated.put(ObstacleUnitVacated.vacancy(it.unitId(), it.right()), it.since());
			case CooperationEnded it -> this.state.cooperators.remove(it.unitId());
			case ObstacleSolutionClaimed it -> {
				this.state.claimedBy = it.unitId();
				this.state.confirmedBy = it.confirmedBy();
				this.state.extension = null;
				this.state.status = ObstacleStatus.SOLVED_CLAIMED;
			}
		}
	}

	private void on(ObstacleTimeEvent event) {
		switch (event) {
			case ObstacleExtensionRequested it -> this.state.extension = it;
			case ObstacleExtensionGranted it -> {
				this.state.extension = null;
				this.state.raisedEarly = false;
				this.state.extensions = it.number();
				this.state.extendedDays += it.workingDays();
				this.state.deadline = it.after();
			}
			case ObstacleExtensionRefused it -> {
				this.state.extension = null;
				this.state.raisedEarly = false;
			}
			case ObstacleExtensionLapsed it -> this.state.extension = null;
			case ObstaclePaused it -> {
				this.state.pausedFrom = this.state.status;
				this.state.pausedOn = it.occurredOn();
				this.state.decidedBy = it.decidedBy();
				this.state.namedRaisedTo = null;
				this.state.raisedEarly = false;
				this.state.status = ObstacleStatus.PAUSED;
			}
			case ObstacleResumed it -> {
				this.state.standstill += it.standstill();
				this.state.deadline = it.after();
				this.state.pausedOn = null;
				this.state.namedRaisedTo = null;
				this.state.status = this.state.pausedFrom;
			}
			case ObstacleUrged it -> {
				this.state.urgings = it.number();
				if (it.cause() == UrgeCause.MANUAL) {
					this.state.urgedByHand = it;
				}
				lettered(LetterKind.URGING);
			}
			case ObstacleUrgingWished it -> {
				this.state.wishes = it.number();
				this.state.wishedOn = it.occurredOn();
			}
			case ObstacleTermsTightened it -> {
				this.state.severity = it.severity();
				if (it.original() != null && it.originalDays() != null) {
					this.state.original = it.original();
					this.state.originalDays = it.originalDays();
				}
				if (it.deadline() != null) {
					this.state.deadline = it.deadline();
				}
				if (it.cooperators() != null) {
					it.cooperators().forEach(this::helps);
				}
			}
			case ObstacleLimitPassed it -> passed(it);
			case ObstacleEscalated it -> {
				this.state.escalated = true;
				this.state.raisedEarly = it.cause() == EscalationCause.REQUESTED;
				this.state.tier = it.to();
				behind(it.tierLimit());
				this.state.deadline = it.deadline();
				this.state.extension = null;
			}
		}
	}

	private void behind(@Nullable Deadline tierLimit) {
		this.state.tierLimit = tierLimit;
		this.state.standstillWhenRaised = this.state.standstill;
	}

	private void passed(ObstacleLimitPassed event) {
		if (event.unitId() != null
				&& (event.kind() == ClockKind.OBSTACLE_SORT || event.kind() == ClockKind.OBSTACLE_ASSIGN)) {
			this.state.lateUnits.add(event.unitId());
		}
		if (event.kind() == ClockKind.OBSTACLE_DUE) {
			if (this.state.isForAGovernment(event.dueOn())) {
				// A day that a government let pass is no unit's.
				event.clocks()
					.stream()
					.filter((clock) -> Supervision.isAgainstAUnit(clock.ref()))
					.forEach((clock) -> this.state.ofAGovernment.put(clock.ref(), clock.deadline().due()));
			}
			else {
				this.state.overdueBefore = true;
			}
			this.state.extension = null;
			this.state.tierLimit = null;
			event.clocks()
				.stream()
				// The day a government gave stays; the clock is that of its tier.
				.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_DUE && this.state.boundBy() == null)
				.forEach((clock) -> this.state.deadline = clock.deadline());
		}
		if (event.kind() == ClockKind.OBSTACLE_COOPERATOR) {
			this.state.lateHelpers.add(event.key());
		}
		this.state.supervision.on(event, this.state.withItsLead ? this.state.leadUnitId : null);
		if (event.decidedBy() != null) {
			decidedAbove(ClockKind.valueOf(event.key()), event.decidedBy());
		}
	}

	/** A step that somebody let lie is the tier above's. */
	private void decidedAbove(ClockKind step, Arbiter above) {
		ObstacleExtensionRequested asked = this.state.extension;
		switch (step) {
			case OBSTACLE_SORT -> this.state.sortedBy = above;
			case OBSTACLE_CALL_BACK -> this.state.callRaisedTo = above;
			case OBSTACLE_ASSIGN, OBSTACLE_RESPONSE -> this.state.handingRaisedTo = above;
			case OBSTACLE_STANDSTILL, OBSTACLE_CLOSING -> this.state.namedRaisedTo = above;
			case OBSTACLE_CONCLUSION -> this.state.supervision.raisedTo(above);
			default -> this.state.extension = (asked != null) ? asked.withDecider(above) : null;
		}
	}

	private void on(ObstacleSupervisionEvent event) {
		switch (event) {
			case ObstacleSupervised it -> {
				this.state.supervision.opened();
				lettered(LetterKind.SUPERVISION);
			}
			case SupervisionLetterIssued it -> {
				this.state.supervision.on(it);
				lettered(LetterKind.WARNING);
			}
			case ObstacleSupervisionLifted it -> {
				this.state.supervision.concluded();
				// Nor does a letter go on that a claim had stopped.
				this.state.heldBack.keySet().removeIf((clock) -> clock.kind() == ClockKind.OBSTACLE_LETTER);
				if (this.state.givenBack != null) {
					this.state.givenBack = this.state.givenBack.withoutLetters();
				}
			}
			case ObstacleCriticised it -> {
				this.state.supervision.nothingToCriticise();
				lettered(LetterKind.CRITICISM);
			}
			case ObstacleInterviewed it -> {
				// Told in its story.
			}
			case ObstacleSubmittedToGovernment it -> {
				this.state.government.asked(it.body());
				this.state.handingRaisedTo = null;
				// Elsewhere the question waits beside.
				if (ObstacleStates.SUBMITTABLE.contains(this.state.status)) {
					this.state.government.askedAt(this.state.status);
					this.state.extension = null;
					this.state.status = ObstacleStatus.DECISION_PENDING;
				}
			}
			case GovernmentDecisionRecorded it -> {
				lettered(LetterKind.DECISION);
				this.state.government.on(it);
				this.state.tierLimit = null;
				this.state.deadline = it.deadline();
				handedTo(it.ownerUnitId(), it.ended());
				if (it.ended().contains(TimeLimits.ref(ClockKind.OBSTACLE_CRITICISM))
						&& it.clocks().stream().noneMatch((clock) -> Supervision.isAgainstAUnit(clock.ref()))) {
					// What passed before says nothing of the new day.
					this.state.overdueBefore = false;
				}
			}
		}
	}

	private void on(ObstacleClosingEvent event) {
		switch (event) {
			case ObstacleSolutionConfirmed it -> {
				this.state.heldBack.clear();
				this.state.decidedBy = it.decidedBy();
				this.state.government.asked(null);
				this.state.status = ObstacleStatus.CONFIRMED;
			}
			case ObstacleSolutionRefused it -> {
				this.state.upheld = true;
				this.state.heldBack.clear();
				// A government that was asked still decides.
				this.state.government.askedAt(ObstacleStatus.IN_PROGRESS);
				this.state.status = (this.state.awaited() != null) ? ObstacleStatus.DECISION_PENDING
						: ObstacleStatus.IN_PROGRESS;
			}
			case ObstacleRated it -> {
				this.state.rated = true;
				this.state.callRaisedTo = null;
				this.state.callBackPending = it.low();
				if (it.low()) {
					// The closing waits for the call, and is due anew after it.
					this.state.namedRaisedTo = null;
				}
				if (this.state.status == ObstacleStatus.CONFIRMED) {
					this.state.status = ObstacleStatus.EVALUATED;
				}
			}
			case ObstacleCalledBack it -> {
				this.state.callBackPending = false;
				this.state.callRaisedTo = null;
			}
			case ObstacleClosed it -> {
				this.state.namedRaisedTo = null;
				this.state.status = ObstacleStatus.CLOSED;
			}
			case ObstacleReopened it -> {
				this.state.reopenings = it.count();
				this.state.upheld = true;
				this.state.rated = false;
				this.state.callBackPending = false;
				this.state.callRaisedTo = null;
				this.state.raisedEarly = false;
				this.state.overdueBefore = false;
				this.state.supervision.goesOn();
				this.state.tierLimit = null;
				// It starts over, at every tier.
				this.state.had.clear();
				this.state.helped.clear();
				this.state.lateHelpers.clear();
				it.clocks()
					.stream()
					.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_COOPERATOR)
					.forEach((clock) -> helps(new Cooperator(clock.key(), clock.deadline())));
				this.state.deadline = it.deadline();
				this.state.status = ObstacleStatus.IN_PROGRESS;
			}
		}
	}

	private void lettered(LetterKind kind) {
		this.state.letters.merge(kind, 1, Integer::sum);
	}

}
