package org.diaodu.command.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionLapsed;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.CooperationEnded;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleAccepted;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleCalledBack;
import org.diaodu.kernel.obstacle.event.ObstacleClosed;
import org.diaodu.kernel.obstacle.event.ObstacleCriticised;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionGranted;
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
import org.diaodu.kernel.obstacle.event.ObstacleSupervisionLifted;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;
import org.diaodu.kernel.obstacle.event.ObstacleUnitVacated;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

/**
 * What must be known of an obstacle to tell who is told: folded from its events, kept as
 * JSON.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
		isGetterVisibility = Visibility.NONE, setterVisibility = Visibility.NONE)
final class KnownMatter {

	/** Steps that are urged once they are late. */
	private static final Set<ClockKind> STEPS = EnumSet.of(ClockKind.OBSTACLE_SORT,
			ClockKind.OBSTACLE_EXTENSION_DECISION, ClockKind.OBSTACLE_CALL_BACK, ClockKind.OBSTACLE_ASSIGN,
			ClockKind.OBSTACLE_RESPONSE, ClockKind.OBSTACLE_STANDSTILL, ClockKind.OBSTACLE_CLOSING,
			ClockKind.OBSTACLE_CONCLUSION);

	@Nullable String projectId;

	@Nullable String number;

	@Nullable String districtId;

	@Nullable String zoneId;

	/** Whether no district sorts it: the city invests, or nobody knows where. */
	boolean ofTheCity;

	@Nullable String reporterId;

	/** Who had reported what became part of it. */
	List<String> otherReporterIds = new ArrayList<>();

	/** How hard it hits, by whoever reported it or what became part of it. */
	Map<String, Severity> said = new HashMap<>();

	@Nullable String leadUnitId;

	/** Whether that one has it: not before it got it, nor once it gave it back. */
	boolean withItsLead;

	/** Whether it waits to be handed over again. */
	boolean givenBack;

	@Nullable SolvingTier tier;

	@Nullable LocalDate dueOn;

	@Nullable String ownerCode;

	/** The units that help and have not answered. */
	List<String> helperIds = new ArrayList<>();

	/** Who lets it go on, hands it over and strikes it off, null for whoever sorts. */
	@Nullable Arbiter decidedBy;

	/** Whether more days are asked for, and of whom; null for whoever sorts. */
	boolean daysAsked;

	@Nullable Arbiter daysDecidedBy;

	/** Said to be solved, and who says whether it is; null for those who reported it. */
	boolean claimed;

	@Nullable Arbiter confirmedBy;

	/** The same before it moved the last time. */
	@Nullable Arbiter confirmedBefore;

	/** The unit that says so. */
	@Nullable String claimedBy;

	/** By which day that is to be confirmed, and until when it may be refused. */
	@Nullable LocalDate confirmBy;

	@Nullable LocalDate silentOn;

	boolean confirmed;

	boolean closed;

	/** Whether whoever rated it low is to be called. */
	boolean callOwed;

	/** Whether it stands still. */
	boolean paused;

	/** Of which tier the government is that must decide, null when none is asked. */
	@Nullable SolvingTier awaits;

	boolean supervised;

	/** The unit that last opened a supervision of it, null when the program did. */
	@Nullable String supervisedBy;

	/** The last day that passed, null when none did. */
	@Nullable LocalDate passedOn;

	/** The last one that its unit let pass, and no government that had to decide. */
	@Nullable LocalDate ownPassedOn;

	/** The last day that runs, be it that of a government. */
	@Nullable LocalDate runningOn;

	/** Whether a government decided its last day. */
	boolean bound;

	/** Who concludes its supervision, null for whoever supervises. */
	@Nullable Arbiter concludedBy;

	/** The same before it moved the last time. */
	@Nullable Arbiter concludedBefore;

	/** By which day it is to be concluded, once it is confirmed to be gone. */
	@Nullable LocalDate concludeBy;

	/** Whether a letter of it waits for an answer. */
	boolean letterRuns;

	/** To whom the last letter of its supervision went, null when none did. */
	@Nullable String letteredId;

	/** The steps that were left lying and are whose turn since, by the clock's name. */
	Map<String, Arbiter> raised = new HashMap<>();

	boolean interviewOwed;

	boolean criticismRipe;

	/** The unit it is ripe for, null when it is not, or that was not judged. */
	@Nullable String toCriticise;

	/** The last days of steps that passed, by the name of their clock. */
	Map<String, LocalDate> stepsPassed = new HashMap<>();

	/** The units that were seen to be empty, and since when. */
	Map<String, LocalDate> vacated = new HashMap<>();

	/** Whether it was taken back or became part of another. */
	boolean ended;

	/** The guarantor who was told that work stands still, null when nobody was. */
	@Nullable String toldOfStop;

	/** Applies the next event, and by whom it came about. */
	void evolve(ObstacleEvent event, Attribution by) {
		evolve(event);
		if (event instanceof ObstacleSupervised) {
			this.supervisedBy = Permissions.isSystem(by) ? null : by.organisation();
		}
	}

	/** Another one became part of it: what was said of that is said of this. */
	void absorb(KnownMatter other) {
		other.said.forEach(this::says);
	}

	/** Of what somebody said, what is hardest. */
	private void says(String personId, @Nullable Severity severity) {
		if (severity != null) {
			this.said.merge(personId, severity, (one, another) -> (one.compareTo(another) <= 0) ? one : another);
		}
	}

	/** Who reported it as hitting harder than that. */
	Stream<@Nullable String> saidMore(Severity than) {
		return this.said.entrySet()
			.stream()
			.filter((one) -> one.getValue().compareTo(than) < 0)
			.<@Nullable String>map(Map.Entry::getKey)
			.sorted();
	}

	/** Who concludes its supervision, where an event judged that anew. */
	private void concludes(ObstacleEvent event) {
		Arbiter named = switch (event) {
			case ObstacleSorted it -> it.concludedBy();
			case ObstacleReassigned it -> it.concludedBy();
			case ObstacleEscalated it -> it.concludedBy();
			case GovernmentDecisionRecorded it -> it.concludedBy();
			case ObstacleMoved it -> it.concludedBy();
			default -> null;
		};
		if (named != null) {
			this.concludedBy = named;
		}
	}

	/** Applies the next event; what is not named here changes nothing that is asked. */
	void evolve(ObstacleEvent event) {
		due(event);
		answers(event);
		supervises(event);
		raises(event);
		hands(event);
		turns(event);
		concludes(event);
		if (event instanceof ObstacleReported it) {
			this.projectId = it.projectId();
			this.number = it.number();
			this.reporterId = it.reporterId();
			says(it.reporterId(), it.severity());
			site(it.site());
		}
		else if (event instanceof ObstacleSorted it) {
			site(it.site());
			this.leadUnitId = it.leadUnitId();
			this.tier = it.tier();
			this.decidedBy = null;
			this.helperIds = new ArrayList<>(it.cooperators().stream().map(Cooperator::unitId).toList());
			if (it.toGovernment()) {
				this.awaits = it.tier();
			}
		}
		else if (event instanceof ObstacleTermsTightened it && it.cooperators() != null) {
			it.cooperators()
				.stream()
				.map(Cooperator::unitId)
				.filter((unit) -> !this.helperIds.contains(unit))
				.forEach(this.helperIds::add);
		}
		else if (event instanceof ObstacleReassigned it) {
			this.leadUnitId = it.leadUnitId();
			this.decidedBy = null;
			this.daysAsked = false;
		}
		else if (event instanceof ObstacleEscalated it) {
			this.tier = it.to();
			this.daysAsked = false;
		}
		else if (event instanceof GovernmentDecisionRecorded it) {
			this.leadUnitId = it.ownerUnitId();
			this.decidedBy = null;
			this.daysAsked = false;
			this.awaits = null;
			this.bound = true;
			this.passedOn = null;
			this.ownPassedOn = null;
		}
		else if (event instanceof ObstacleAbsorbed it && it.reporters() != null) {
			it.reporters().forEach((one) -> this.otherReporterIds.add(one.personId()));
		}
		else if (event instanceof CooperatorAnswered it) {
			this.helperIds.remove(it.unitId());
		}
		else if (event instanceof CooperationEnded it) {
			this.helperIds.remove(it.unitId());
		}
	}

	/** What was left lying and went above, until somebody does it. */
	private void raises(ObstacleEvent event) {
		switch (event) {
			case ObstacleLimitPassed it when it.kind() == ClockKind.OBSTACLE_STEP_ESCALATION
					&& it.decidedBy() != null ->
				this.raised.put(it.key(), it.decidedBy());
			case ObstacleSorted it -> {
				done(ClockKind.OBSTACLE_SORT);
				// Whoever had to hand it over already is as late as before.
				if (it.ended().stream().anyMatch((ended) -> ended.kind() == ClockKind.OBSTACLE_ASSIGN)) {
					done(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE);
				}
			}
			case ObstacleAssigned it -> done(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE);
			case ObstacleAccepted it -> done(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE);
			case ObstacleReturned it -> done(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE);
			case ObstacleReassigned it -> done(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE);
			case GovernmentDecisionRecorded it -> done(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE);
			case ObstacleSubmittedToGovernment it -> done(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE);
			case ObstaclePaused it -> done(ClockKind.OBSTACLE_STANDSTILL);
			case ObstacleResumed it -> done(ClockKind.OBSTACLE_STANDSTILL);
			case ObstacleRated it -> {
				done(ClockKind.OBSTACLE_CALL_BACK);
				if (it.low()) {
					// The closing waits for the call, and is due anew after it.
					done(ClockKind.OBSTACLE_CLOSING);
				}
			}
			case ObstacleCalledBack it -> done(ClockKind.OBSTACLE_CALL_BACK);
			case ObstacleClosed it -> done(ClockKind.OBSTACLE_CLOSING);
			case ObstacleReopened it -> done(ClockKind.OBSTACLE_CALL_BACK, ClockKind.OBSTACLE_CONCLUSION);
			case ObstacleSupervisionLifted it -> done(ClockKind.OBSTACLE_CONCLUSION);
			default -> {
				// Nothing goes above, and nothing that did is done.
			}
		}
	}

	private void done(ClockKind... steps) {
		for (ClockKind step : steps) {
			this.raised.remove(step.name());
		}
	}

	/** Whether its conclusion was left lying, and is the city's as well. */
	boolean isConclusionRaised() {
		return isRaised(ClockKind.OBSTACLE_CONCLUSION);
	}

	/** Whether it was left lying, and whoever is above has the turn. */
	private boolean isRaised(ClockKind... steps) {
		return Arrays.stream(steps).anyMatch((step) -> this.raised.containsKey(step.name()));
	}

	/** In whose hands it is. */
	private void hands(ObstacleEvent event) {
		if (event instanceof ObstacleSorted it) {
			this.withItsLead &= it.leadUnitId().equals(this.leadUnitId);
			this.givenBack = false;
		}
		else if (event instanceof ObstacleAssigned || event instanceof ObstacleReassigned
				|| event instanceof GovernmentDecisionRecorded) {
			this.withItsLead = true;
			this.givenBack = false;
		}
		else if (event instanceof ObstacleReturned) {
			this.withItsLead = false;
			this.givenBack = true;
		}
		else if (event instanceof ObstacleSubmittedToGovernment) {
			this.givenBack = false;
		}
	}

	/**
	 * Who concludes its supervision at least: whoever is above those who must hand it
	 * over, as long as no unit has it.
	 */
	private Arbiter aboveWhoeverHandsItOver() {
		if (this.leadUnitId == null || this.withItsLead) {
			return Arbiter.SORTER;
		}
		if (this.givenBack && this.decidedBy != null && this.decidedBy != Arbiter.SORTER) {
			return Arbiter.LEADING_GROUP;
		}
		return (this.ofTheCity || tier().isOfTheCity()) ? Arbiter.LEADER : Arbiter.TIER_ABOVE;
	}

	/** Its present last day. */
	private void due(ObstacleEvent event) {
		Deadline deadline = switch (event) {
			case ObstacleSorted it -> it.deadline();
			case ObstacleEscalated it -> it.deadline();
			case GovernmentDecisionRecorded it -> it.deadline();
			case ObstacleExtensionGranted it -> it.after();
			case ObstacleResumed it -> it.after();
			case ObstacleReopened it -> it.deadline();
			case ObstacleTermsTightened it -> it.deadline();
			// The days of the tier it was taken to before the time; a government's day
			// stays.
			case ObstacleLimitPassed it -> this.bound ? null
					: it.clocks()
						.stream()
						.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_DUE)
						.findFirst()
						.map(DueClock::deadline)
						.orElse(null);
			default -> null;
		};
		if (deadline != null) {
			this.dueOn = deadline.due();
		}
		if (event instanceof ClockBearing bearing) {
			bearing.startsClocks()
				.stream()
				.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_DUE)
				.forEach((clock) -> this.runningOn = clock.deadline().due());
		}
	}

	/** The days that whoever is asked whether it is gone has for an answer. */
	private void answers(ObstacleEvent event) {
		if (event instanceof ClockBearing bearing) {
			for (DueClock clock : bearing.startsClocks()) {
				if (clock.kind() == ClockKind.OBSTACLE_CONFIRMATION) {
					this.confirmBy = clock.deadline().due();
				}
				else if (clock.kind() == ClockKind.OBSTACLE_SILENCE) {
					this.silentOn = clock.deadline().due();
				}
			}
		}
	}

	/** The days that run of its supervision. */
	private void supervises(ObstacleEvent event) {
		if (event instanceof ClockBearing bearing) {
			for (ClockRef ended : bearing.endsClocks()) {
				if (ended.kind() == ClockKind.OBSTACLE_LETTER) {
					this.letterRuns = false;
				}
				else if (ended.kind() == ClockKind.OBSTACLE_CONCLUSION) {
					this.concludeBy = null;
				}
			}
			for (DueClock clock : bearing.startsClocks()) {
				if (clock.kind() == ClockKind.OBSTACLE_LETTER) {
					this.letterRuns = true;
				}
				else if (clock.kind() == ClockKind.OBSTACLE_CONCLUSION) {
					this.concludeBy = clock.deadline().due();
				}
			}
		}
	}

	/** Whose turn it is beside the lead unit's. */
	private void turns(ObstacleEvent event) {
		switch (event) {
			case ObstacleExtensionRequested it -> {
				this.daysAsked = true;
				this.daysDecidedBy = it.decidedBy();
			}
			case ObstacleExtensionGranted it -> this.daysAsked = false;
			case ObstacleExtensionRefused it -> this.daysAsked = false;
			case ObstacleExtensionLapsed it -> this.daysAsked = false;
			case ObstacleSubmittedToGovernment it -> {
				this.daysAsked = false;
				this.awaits = it.body().tier();
			}
			case ObstacleReturned it -> this.decidedBy = it.decidedBy();
			case ObstacleMoved it -> moved(it);
			case ObstaclePaused it -> {
				this.decidedBy = it.decidedBy();
				this.paused = true;
			}
			case ObstacleResumed it -> this.paused = false;
			case ObstacleSolutionClaimed it -> {
				this.claimed = true;
				this.confirmedBy = it.confirmedBy();
				this.claimedBy = it.unitId();
				this.daysAsked = false;
			}
			case ObstacleSolutionRefused it -> this.claimed = false;
			case ObstacleSolutionConfirmed it -> {
				this.claimed = false;
				this.confirmed = true;
				this.awaits = null;
				this.decidedBy = it.decidedBy();
			}
			case ObstacleRated it -> this.callOwed = it.low();
			case ObstacleCalledBack it -> this.callOwed = false;
			case ObstacleClosed it -> this.closed = true;
			case ObstacleReopened it -> {
				this.confirmed = false;
				this.passedOn = null;
				this.ownPassedOn = null;
				this.closed = false;
				this.callOwed = false;
				this.criticismRipe = false;
				this.toCriticise = null;
			}
			case ObstacleSupervised it -> this.supervised = true;
			case SupervisionLetterIssued it -> {
				this.concludedBy = it.concludedBy();
				this.letteredId = it.unitId();
			}
			case ObstacleSupervisionLifted it -> {
				this.supervised = false;
				this.letteredId = null;
				this.concludedBy = null;
				this.interviewOwed = false;
			}
			case ObstacleInterviewed it -> this.interviewOwed = false;
			case ObstacleCriticised it -> {
				this.criticismRipe = false;
				this.toCriticise = null;
			}
			case ObstacleLimitPassed it -> passed(it);
			case ObstacleWithdrawn it -> this.ended = true;
			case ObstacleWithdrawalRevoked it -> this.ended = false;
			case ObstacleMerged it -> this.ended = true;
			case ObstacleUnitVacated it ->
				this.vacated.put(ObstacleUnitVacated.vacancy(it.unitId(), it.right()), it.since());
			default -> {
				// Nobody's turn changes.
			}
		}
	}

	/** The units that lead and help, as long as it is not confirmed to be gone. */
	List<String> atWork() {
		List<String> units = new ArrayList<>();
		if (!this.confirmed && !this.ended) {
			units.addAll(this.helperIds);
			if (this.leadUnitId != null && this.withItsLead) {
				units.add(this.leadUnitId);
			}
		}
		return units;
	}

	/**
	 * Whether it is the turn of whoever sorts at its tier, also in the stead of one of
	 * these units, which has nobody in office; and not of whoever sorts above them
	 * already.
	 */
	boolean waitsForSorter(Set<String> empty) {
		if (this.ended || (this.closed && !this.callOwed)) {
			return false;
		}
		boolean decides = this.decidedBy == null || this.decidedBy == Arbiter.SORTER;
		boolean grants = this.daysAsked && (this.daysDecidedBy == null || this.daysDecidedBy == Arbiter.SORTER);
		boolean judges = this.claimed && this.confirmedBy == Arbiter.SORTER;
		return grants || judges || (decides && (handsOver() || resumes() || endsIt()))
				|| atWork().stream().anyMatch(empty::contains);
	}

	/** To be sorted, or handed over. */
	private boolean handsOver() {
		return this.awaits == null && !this.withItsLead && !((this.leadUnitId == null)
				? isRaised(ClockKind.OBSTACLE_SORT) : isRaised(ClockKind.OBSTACLE_ASSIGN, ClockKind.OBSTACLE_RESPONSE));
	}

	private boolean resumes() {
		return this.paused && !isRaised(ClockKind.OBSTACLE_STANDSTILL);
	}

	/**
	 * Whoever rated it low to be called, or to be struck off, which whoever supervises it
	 * is before.
	 */
	private boolean endsIt() {
		return this.callOwed ? !isRaised(ClockKind.OBSTACLE_CALL_BACK)
				: this.confirmed && !this.supervised && !isRaised(ClockKind.OBSTACLE_CLOSING);
	}

	/** Who concludes its supervision. */
	Arbiter concludes() {
		Arbiter named = Arbiter.higher(Objects.requireNonNullElse(this.decidedBy, Arbiter.SORTER),
				Objects.requireNonNullElse(this.concludedBy, Arbiter.SORTER));
		return Arbiter.higher(named, aboveWhoeverHandsItOver());
	}

	/**
	 * Whether that is their turn: once it is gone, and while no letter of it asks for an
	 * answer or those who let the last one pass are to be called in.
	 */
	boolean isToBeConcluded() {
		boolean goesOn = !this.claimed && !this.paused && !this.ended && !this.interviewOwed && !this.letterRuns;
		return this.supervised && (this.confirmed || goesOn);
	}

	/** Who says whether what is claimed is so. */
	Arbiter confirms() {
		return (this.confirmedBy != null) ? this.confirmedBy : Arbiter.REPORTERS;
	}

	/** The same before it moved the last time. */
	Arbiter confirmedEarlierBy() {
		return (this.confirmedBefore != null) ? this.confirmedBefore : Arbiter.REPORTERS;
	}

	/** It is where its project is, and others decide there. */
	private void moved(ObstacleMoved event) {
		this.concludedBefore = concludes();
		site(event.after());
		this.confirmedBefore = this.confirmedBy;
		if (event.decidedBy() != null) {
			this.decidedBy = event.decidedBy();
		}
		if (event.daysDecidedBy() != null) {
			this.daysDecidedBy = event.daysDecidedBy();
		}
		if (event.confirmedBy() != null) {
			this.confirmedBy = event.confirmedBy();
		}
	}

	private void passed(ObstacleLimitPassed event) {
		if (event.kind() == ClockKind.OBSTACLE_CRITICISM) {
			this.criticismRipe = event.unitId() != null;
			this.toCriticise = event.unitId();
		}
		if (STEPS.contains(event.kind())) {
			this.stepsPassed.put(event.kind().name(), event.dueOn());
		}
		this.interviewOwed |= event.kind() == ClockKind.OBSTACLE_LETTER;
		if (event.kind() == ClockKind.OBSTACLE_DUE) {
			this.daysAsked = false;
			this.passedOn = event.dueOn();
			if (this.ownPassedOn == null || this.awaits == null) {
				this.ownPassedOn = this.bound ? this.dueOn : event.dueOn();
			}
		}
		if (event.decidedBy() != null && event.key().equals(ClockKind.OBSTACLE_EXTENSION_DECISION.name())) {
			this.daysDecidedBy = event.decidedBy();
		}
	}

	void evolve(DeadlineRecomputed event) {
		if (event.kind() == ClockKind.OBSTACLE_DUE) {
			// The day a government gave does not move with that of another.
			this.dueOn = (event.before().due().equals(this.dueOn) && !this.bound) ? event.after().due() : this.dueOn;
			this.runningOn = event.after().due();
		}
		if (event.kind() == ClockKind.OBSTACLE_CONFIRMATION) {
			this.confirmBy = event.after().due();
		}
		if (event.kind() == ClockKind.OBSTACLE_SILENCE) {
			this.silentOn = event.after().due();
		}
		if (event.kind() == ClockKind.OBSTACLE_CONCLUSION) {
			this.concludeBy = event.after().due();
		}
	}

	private void site(ObstacleSite site) {
		this.districtId = site.districtId();
		this.zoneId = site.zoneId();
		this.ownerCode = site.ownerCode();
		this.ofTheCity = site.belongsToTheCity();
	}

	/** As it is printed. */
	@Nullable String printedNumber() {
		return (this.number != null) ? new ObstacleNumber(this.number).printed() : null;
	}

	/** Before it is sorted, its district's. */
	SolvingTier tier() {
		return (this.tier != null) ? this.tier : SolvingTier.DISTRICT;
	}

}
