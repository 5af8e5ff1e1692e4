package org.diaodu.command.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionLapsed;
import org.jspecify.annotations.Nullable;

import org.diaodu.command.notice.Audience.Critics;
import org.diaodu.command.notice.Audience.DutyOf;
import org.diaodu.command.notice.Audience.Government;
import org.diaodu.command.notice.Audience.GovernmentLeaders;
import org.diaodu.command.notice.Audience.Helpers;
import org.diaodu.command.notice.Audience.InTheStead;
import org.diaodu.command.notice.Audience.Interviewers;
import org.diaodu.command.notice.Audience.LeadersOf;
import org.diaodu.command.notice.Audience.Officers;
import org.diaodu.command.notice.Audience.Outside;
import org.diaodu.command.notice.Audience.OwnerContact;
import org.diaodu.command.notice.Audience.Person;
import org.diaodu.command.notice.Audience.Reporter;
import org.diaodu.command.notice.Audience.ReporterOfMore;
import org.diaodu.command.notice.Audience.Sorters;
import org.diaodu.command.notice.Audience.SortersOver;
import org.diaodu.command.notice.Audience.StandIns;
import org.diaodu.command.notice.Audience.Supervisors;
import org.diaodu.command.notice.Audience.SupervisorsOf;
import org.diaodu.command.notice.Audience.Unit;
import org.diaodu.command.notice.Audience.WhoeverSorts;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.notice.NoticeKind;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ObstacleNumber;
import org.diaodu.kernel.obstacle.SolvingTier;
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
 * The table of who is told of what happened to an obstacle. Every event is in it; those
 * that nobody is told of say why.
 */
@Clause({ "F-117", "F-118", "F-119", "F-120", "F-121", "F-123", "F-125", "F-128", "F-137" })
final class ObstacleTellings {

	private static final List<Telling> NOBODY = List.of();

	/** As it is after the event. */
	private final KnownMatter matter;

	ObstacleTellings(KnownMatter matter) {
		this.matter = matter;
	}

	/**
	 * Who is told of an event, and what; of two that name the same person the first, and
	 * the other where it is beside the first.
	 */
	List<Telling> of(ObstacleEvent event) {
		return switch (event) {
			case ObstacleEntryEvent it -> of(it);
			case ObstacleWorkEvent it -> of(it);
			case ObstacleTimeEvent it -> of(it);
			case ObstacleSupervisionEvent it -> of(it);
			case ObstacleClosingEvent it -> of(it);
		};
	}

	private List<Telling> of(ObstacleEntryEvent event) {
		return switch (event) {
			case ObstacleReported it -> {
				List<Telling> told = stop(it.guarantorId());
				told.add(Telling
					.of(NoticeKind.OBSTACLE_REPORTED, new Officers(), new DutyOf(SolvingTier.ZONE),
							new DutyOf(SolvingTier.DISTRICT), new DutyOf(SolvingTier.CITY), new WhoeverSorts())
					.with("severity", (it.severity() != null) ? it.severity() : "UNKNOWN")
					.with("answerBy", last(it.clocks(), ClockKind.OBSTACLE_SORT))
					.beside(NoticeKind.OBSTACLE_STOPS_WORK));
				yield told;
			}
			case ObstacleSorted it -> {
				List<Telling> told = stop(it.guarantorId());
				told.addAll(helping(it.cooperators()));
				if (it.severityReason() != null) {
					told.add(Telling.of(NoticeKind.OBSTACLE_SEVERITY_LOWERED, new ReporterOfMore(it.severity()))
						.with("severity", it.severity())
						.with("unit", it.leadUnitId())
						.beside(NoticeKind.OBSTACLE_STOPS_WORK, NoticeKind.OBSTACLE_COOPERATION_ASKED));
				}
				told.addAll(telling(NoticeKind.OBSTACLE_SORTED,
						List.of(List.of(new Reporter(), new Sorters()), supervision(), interview()))
					.stream()
					.map((telling) -> telling.with("unit", it.leadUnitId())
						.beside(NoticeKind.OBSTACLE_STOPS_WORK, NoticeKind.OBSTACLE_COOPERATION_ASKED))
					.toList());
				if (it.toGovernment()) {
					told.addAll(decisionAsked(it.tier()));
				}
				yield told;
			}
			// Letters to whoever had to hand it over end: its supervision is concluded.
			case ObstacleAssigned it ->
				telling(NoticeKind.OBSTACLE_ASSIGNED, List.of(List.of(new Unit(it.leadUnitId())), supervision()))
					.stream()
					.map((telling) -> telling.with("unit", it.leadUnitId())
						.with("answerBy", last(it.clocks(), ClockKind.OBSTACLE_RESPONSE))
						.with("letter", it.letterNumber()))
					.toList();
			case ObstacleReturned it -> telling(NoticeKind.OBSTACLE_RETURNED,
					// Letters to the unit stop: whoever supervises goes on or concludes.
					List.of(decides(it.decidedBy(), new Sorters()), List.of(new Sorters()), supervision()))
				.stream()
				.map((telling) -> telling.with("unit", it.leadUnitId()))
				.toList();
			// Its letters went to the unit before: whoever supervises goes on or
			// concludes.
			case ObstacleReassigned it ->
				telling(NoticeKind.OBSTACLE_REASSIGNED, List.of(List.of(new Unit(it.leadUnitId())), supervision()))
					.stream()
					.map((telling) -> telling.with("unit", it.leadUnitId()).with("letter", it.letterNumber()))
					.toList();
			case ObstacleWithdrawn it ->
				lead(NoticeKind.OBSTACLE_WITHDRAWN, new Sorters(), new Helpers(), new OwnerContact());
			case ObstacleWithdrawalRevoked it -> {
				// Claimed, whoever must confirm it has the days for that again (ADR
				// 0218).
				List<Telling> told = this.matter.claimed ? new ArrayList<>(List.of(confirmationAsked(it.occurredOn())))
						: new ArrayList<>();
				told.addAll(goesOn(NoticeKind.OBSTACLE_WITHDRAWAL_REVOKED,
						this.matter.claimed ? confirming() : decidesOr(new WhoeverSorts())));
				yield told;
			}
			case ObstacleMoved it -> moved(it);
			case ObstacleMerged it -> lead(NoticeKind.OBSTACLE_MERGED, "into",
					new ObstacleNumber(it.intoNumber()).printed(), new Helpers(), new Reporter());
			// That work has begun is expected; the board shows it.
			case ObstacleAccepted it -> NOBODY;
			// Whoever reported the other one is told of the merger.
			case ObstacleAbsorbed it -> NOBODY;
		};
	}

	/**
	 * Whose turn it is where it is now, and those who go on with it: in what has changed.
	 */
	private List<Telling> moved(ObstacleMoved event) {
		ObstacleMove move = new ObstacleMove(event, this.matter);
		List<Telling> told = new ArrayList<>();
		if (this.matter.claimed) {
			confirmationMoves(event, move, told);
		}
		if (move.conclusionIsAnothers()) {
			told.add(Telling.of(NoticeKind.OBSTACLE_CONCLUSION_ASKED, concludes())
				.with("answerBy", Objects.requireNonNullElse(this.matter.concludeBy, "—")));
		}
		List<Audience> who = decidesOr(new WhoeverSorts());
		if (this.matter.claimed) {
			who.addAll(confirming());
		}
		who.add(new Reporter());
		if (move.isOfAnotherOwner()) {
			who.add(new OwnerContact());
		}
		who.addAll(move.arrivesAt());
		NoticeKind kind = move.isOfTheOwnerAlone() ? NoticeKind.OBSTACLE_OWNER_CHANGED : NoticeKind.OBSTACLE_MOVED;
		told.addAll(goesOn(kind, who).stream()
			.map((telling) -> telling.with("unit", Objects.requireNonNullElse(event.sortingUnitId(), "—"))
				.beside(NoticeKind.OBSTACLE_CONCLUSION_ASKED))
			.toList());
		return told;
	}

	/** Whoever has to confirm by it what is claimed, and who has to no longer. */
	private void confirmationMoves(ObstacleMoved event, ObstacleMove move, List<Telling> told) {
		if (move.confirmationIsAnothers()) {
			told.add(confirmationAsked(event.occurredOn()));
		}
		if (move.confirmationIsTaken()) {
			// All who sort had the turn, whether the project is theirs or not.
			List<Audience> before = (this.matter.confirmedBefore == Arbiter.SORTER)
					? List.of(new Outside(new WhoeverSorts(), claiming()))
					: decides(this.matter.confirmedBefore, new Reporter());
			told.add(Telling.of(NoticeKind.OBSTACLE_CONFIRMATION_TAKEN, before.toArray(Audience[]::new)));
		}
	}

	/** What is claimed is to be confirmed, by others than before or in new days. */
	private Telling confirmationAsked(LocalDate today) {
		List<Audience> asked = confirming();
		LocalDate by = this.matter.confirmBy;
		LocalDate until = this.matter.silentOn;
		// Where the day to confirm by passed, the last one.
		LocalDate answerBy = (by == null || by.isBefore(today)) ? until : by;
		return Telling.of(NoticeKind.OBSTACLE_CONFIRMATION_ASKED, asked.toArray(Audience[]::new))
			.with("unit", claiming())
			.with("answerBy", Objects.requireNonNullElse(answerBy, "—"))
			.with("until", Objects.requireNonNullElse(until, "—"));
	}

	/** The unit that says it is solved. */
	private String claiming() {
		return Objects.requireNonNullElse(this.matter.claimedBy, leadUnit());
	}

	private List<Telling> of(ObstacleWorkEvent event) {
		return switch (event) {
			// The letter that comes with it tells the unit that it leads now.
			case CooperationEnded it -> NOBODY;
			// Its turn is that of whoever sorts (ADR 0210); where nobody does, of whoever
			// sorts above them (ADR 0214).
			case ObstacleUnitVacated it -> List.of(
					Telling
						.of((it.right() != null) ? NoticeKind.OBSTACLE_OFFICE_VACATED
								: NoticeKind.OBSTACLE_UNIT_VACATED, new WhoeverSorts())
						.with("unit", it.unitId())
						.with("since", it.since()));
			case CooperatorAnswered it -> lead(NoticeKind.OBSTACLE_COOPERATOR_ANSWERED, "unit", it.unitId());
			case ObstacleSolutionClaimed it ->
				List.of(Telling.of(NoticeKind.OBSTACLE_CLAIMED_SOLVED, confirming().toArray(Audience[]::new))
					.with("unit", it.unitId())
					.with("answerBy", last(it.clocks(), ClockKind.OBSTACLE_CONFIRMATION)));
			// Told in its story; nobody has to act.
			case ObstacleWorkNoted it -> NOBODY;
		};
	}

	private List<Telling> of(ObstacleTimeEvent event) {
		return switch (event) {
			case ObstacleExtensionRequested it -> List.of(Telling
				.of(NoticeKind.OBSTACLE_EXTENSION_REQUESTED,
						decides(it.decidedBy(), new Sorters()).toArray(Audience[]::new))
				.with("unit", it.unitId())
				.with("days", it.workingDays())
				.with("answerBy", last(it.clocks(), ClockKind.OBSTACLE_EXTENSION_DECISION)));
			case ObstacleExtensionGranted it -> lead(NoticeKind.OBSTACLE_EXTENSION_GRANTED, new Reporter());
			case ObstacleExtensionRefused it -> lead(NoticeKind.OBSTACLE_EXTENSION_REFUSED);
			case ObstacleExtensionLapsed it -> telling(NoticeKind.OBSTACLE_EXTENSION_LAPSED,
					List.of(List.of(new Unit(it.unitId())), decides(it.decidedBy(), new Sorters())))
				.stream()
				.map((telling) -> telling.with("unit", it.unitId()).with("days", it.workingDays()))
				.toList();
			case ObstaclePaused it -> telling(NoticeKind.OBSTACLE_PAUSED,
					List.of(leads(), List.of(new Reporter()), decides(it.decidedBy(), new Sorters())));
			case ObstacleResumed it -> goesOn(NoticeKind.OBSTACLE_RESUMED, List.of(new Reporter()));
			case ObstacleUrged it -> {
				boolean conclusion = it.ended().stream().anyMatch((ended) -> isConclusion(ended.key()));
				List<Audience> who = new ArrayList<>(conclusion ? concluding() : List.of(new Unit(it.unitId())));
				// A step is late: of those in the unit who decide on it, its leader may
				// be the one.
				if (it.copiedToDeputyHead() || (it.cause() == UrgeCause.STEP_LATE && !conclusion)) {
					who.add(new LeadersOf(it.unitId()));
				}
				// A government's turn is that of all who may decide for it.
				if (this.matter.awaits != null && it.cause() != UrgeCause.STEP_LATE) {
					who.add(new Government(this.matter.awaits));
				}
				yield List.of(urged(it, who.toArray(Audience[]::new)).with("urging", it.number())
					.with("unit", it.unitId())
					.with("letter", it.letterNumber()));
			}
			case ObstacleUrgingWished it -> lead(NoticeKind.OBSTACLE_URGING_WISHED, "wish", it.number(), new Sorters());
			case ObstacleTermsTightened it -> {
				List<Telling> told = stop(it.guarantorId());
				told.addAll(lead(NoticeKind.OBSTACLE_TERMS_TIGHTENED, new Sorters()).stream()
					.map((telling) -> telling.beside(NoticeKind.OBSTACLE_STOPS_WORK))
					.toList());
				told.addAll(helping(Objects.requireNonNullElse(it.cooperators(), List.of())));
				yield told;
			}
			case ObstacleLimitPassed it -> passed(it);
			case ObstacleEscalated it ->
				goesOn(NoticeKind.OBSTACLE_ESCALATED, List.of(new Sorters(), new LeadersOf(leadUnit()), new Reporter()))
					.stream()
					.map((telling) -> telling.with("tier", it.to()))
					.toList();
		};
	}

	/** Of a step that is late: which, and since when. */
	private Telling urged(ObstacleUrged event, Audience... who) {
		for (ClockRef ended : event.ended()) {
			LocalDate passed = this.matter.stepsPassed.get(ended.key());
			if (ended.kind() == ClockKind.OBSTACLE_STEP_URGING && passed != null) {
				return Telling.of(NoticeKind.OBSTACLE_STEP_URGED, who)
					.with("limit", ended.key())
					.with("passed", passed);
			}
		}
		Telling urged = Telling.of(NoticeKind.OBSTACLE_URGED, who).with("cause", event.cause());
		LocalDate passed = this.matter.passedOn;
		LocalDate decideBy = (this.matter.awaits != null) ? this.matter.runningOn : null;
		if (passed == null) {
			return (this.matter.bound && decideBy != null) ? urged.with("due", decideBy) : urged;
		}
		// A government asked since has a day of its own, and another let that one pass.
		boolean askedSince = event.cause() == UrgeCause.AFTER_DUE && decideBy != null && decideBy.isAfter(passed);
		if ((event.cause() == UrgeCause.DUE || event.cause() == UrgeCause.AFTER_DUE) && !askedSince) {
			// Whatever day came after it: the one that passed.
			return urged.with("due", passed);
		}
		return (decideBy != null) ? urged.with("due", decideBy) : urged;
	}

	private List<Telling> passed(ObstacleLimitPassed event) {
		List<Audience> who = new ArrayList<>();
		boolean conclusion = event.kind() == ClockKind.OBSTACLE_CONCLUSION || isConclusion(event.key());
		if (event.unitId() != null && !conclusion) {
			who.add(new Unit(event.unitId()));
		}
		switch (event.kind()) {
			// Nobody rated: nothing stands in the way of closing any more.
			case OBSTACLE_RATING -> who.addAll(decides(this.matter.decidedBy, new Sorters()));
			case OBSTACLE_RESPONSE -> {
				who.add(new Sorters());
				if (this.matter.bound) {
					// Nobody gives it to another, but those who decided.
					who.add(new GovernmentLeaders(this.matter.tier()));
				}
			}
			case OBSTACLE_CRITICISM -> {
				if (event.unitId() == null) {
					// Nobody below a government was late.
					return NOBODY;
				}
				who.add(new Sorters());
				who.add(new Critics(this.matter.tier()));
			}
			case OBSTACLE_COOPERATOR -> who.add(new Unit(leadUnit()));
			case OBSTACLE_LETTER -> {
				who.add(new LeadersOf((event.unitId() != null) ? event.unitId() : leadUnit()));
				who.add(new Sorters());
				who.add(new Interviewers(this.matter.tier()));
			}
			case OBSTACLE_CONFIRMATION -> {
				who.addAll(confirming());
			}
			// The urging that comes with it is told.
			case OBSTACLE_DUE -> {
				return NOBODY;
			}
			// It is under supervision already.
			case OBSTACLE_SUPERVISION -> {
				return NOBODY;
			}
			case OBSTACLE_EXTENSION_DECISION -> who.addAll(decides(this.matter.daysDecidedBy, new Sorters()));
			case OBSTACLE_CALL_BACK, OBSTACLE_STANDSTILL, OBSTACLE_CLOSING ->
				who.addAll(decides(this.matter.decidedBy, new Sorters()));
			case OBSTACLE_CONCLUSION -> who.addAll(concluding());
			case OBSTACLE_STEP_ESCALATION -> {
				who.addAll(isConclusion(event.key()) ? concluding() : decides(event.decidedBy(), new Sorters()));
				if (event.unitId() != null) {
					who.add(new LeadersOf(event.unitId()));
				}
			}
			case OBSTACLE_SORT, OBSTACLE_ASSIGN -> {
				// The unit that should have acted, alone.
			}
			// These urge or confirm by themselves and pass no limit.
			case OBSTACLE_HALF, OBSTACLE_DAY_BEFORE, OBSTACLE_AFTER_DUE, OBSTACLE_SILENCE, OBSTACLE_STEP_URGING -> {
				return NOBODY;
			}
			case NODE_DUE, START_DUE, ACCEPTANCE_FILING_DUE, IDLE_LAND, PERMIT_STATUTORY_LIMIT, PERMIT_COMMITTED_LIMIT,
					PERMIT_EXPIRING, PERMIT_EXPIRY, STOP_REPORT_DUE, LICENCE_REVERIFY, STATISTICS_ENTRY_DUE -> {
				// No clocks of obstacles.
				return NOBODY;
			}
		}
		return List.of(Telling.of(NoticeKind.OBSTACLE_LIMIT_PASSED, who.toArray(Audience[]::new))
			.with("limit", event.kind())
			.with("passed", event.dueOn()));
	}

	/** Whether it is of the step of those who supervise, not of those who sort. */
	private static boolean isConclusion(String step) {
		return step.equals(ClockKind.OBSTACLE_CONCLUSION.name());
	}

	private List<Telling> of(ObstacleSupervisionEvent event) {
		return switch (event) {
			// The letter that comes with it is told to the unit.
			case ObstacleSupervised it ->
				List.of(Telling.of(NoticeKind.OBSTACLE_SUPERVISED, new Sorters()).with("letter", it.orderNumber()));
			case SupervisionLetterIssued it ->
				List.of(letter(new Unit(it.unitId()), new LeadersOf(it.unitId())).with("colour", it.colour())
					.with("unit", it.unitId())
					.with("letter", it.letterNumber())
					.with("answerBy", it.answerBy().due()));
			case ObstacleSupervisionLifted it -> telling(NoticeKind.OBSTACLE_SUPERVISION_LIFTED, List.of(leads(),
					this.matter.confirmed ? decides(this.matter.decidedBy, new Sorters()) : List.of(), opener()));
			case ObstacleCriticised it ->
				List.of(Telling.of(NoticeKind.OBSTACLE_CRITICISED, new Unit(it.unitId()), new LeadersOf(it.unitId()))
					.with("unit", it.unitId())
					.with("letter", it.noticeNumber()));
			case ObstacleInterviewed it -> telling(NoticeKind.OBSTACLE_INTERVIEWED,
					List.of(it.interviewedIds().stream().<Audience>map(Person::new).toList(), supervision()));
			case ObstacleSubmittedToGovernment it -> decisionAsked(it.body().tier());
			case GovernmentDecisionRecorded it -> goesOn(NoticeKind.OBSTACLE_DECIDED,
					List.of(new LeadersOf(it.ownerUnitId()), new GovernmentLeaders(it.body().tier()), new Sorters(),
							new Reporter()))
				.stream()
				.map((telling) -> telling.with("body", it.body()).with("unit", it.ownerUnitId()))
				.toList();
		};
	}

	/**
	 * What a letter of supervision asks for beside an answer: as the letter itself says.
	 */
	private Telling letter(Audience... who) {
		if (this.matter.leadUnitId == null) {
			return Telling.of(NoticeKind.OBSTACLE_LETTER_UNSORTED, who);
		}
		if (!this.matter.withItsLead && this.matter.awaits == null) {
			return Telling.of(NoticeKind.OBSTACLE_LETTER_NOT_HANDED_OVER, who);
		}
		if (this.matter.paused) {
			return Telling.of(NoticeKind.OBSTACLE_LETTER_STANDSTILL, who);
		}
		Telling issued = Telling.of(NoticeKind.OBSTACLE_LETTER_ISSUED, who);
		LocalDate passed = this.matter.ownPassedOn;
		// The day behind it is that of a government which must decide.
		return (this.matter.awaits != null && passed != null) ? issued.with("due", passed) : issued;
	}

	private List<Telling> of(ObstacleClosingEvent event) {
		return switch (event) {
			// Those who reported it rate it now, and it is struck off.
			case ObstacleSolutionConfirmed it -> telling(
					this.matter.supervised ? NoticeKind.OBSTACLE_CONFIRMED_SUPERVISED : NoticeKind.OBSTACLE_CONFIRMED,
					List.of(leads(), decides(it.decidedBy(), new Sorters()),
							List.of(new Reporter(), new OwnerContact()), supervision()))
				.stream()
				.map((telling) -> this.matter.supervised
						? telling.with("answerBy", last(it.clocks(), ClockKind.OBSTACLE_CONCLUSION)) : telling)
				.toList();
			case ObstacleSolutionRefused it -> goesOn(NoticeKind.OBSTACLE_SOLUTION_REFUSED, List.of(new Sorters()));
			case ObstacleRated it -> it.low() ? lowRating(it) : NOBODY;
			// Whoever is not satisfied takes it up again at once, and that is told.
			case ObstacleCalledBack it -> NOBODY;
			case ObstacleClosed it -> lead(NoticeKind.OBSTACLE_CLOSED, new Reporter(), new OwnerContact());
			case ObstacleReopened it ->
				goesOn(NoticeKind.OBSTACLE_REOPENED, List.of(new Sorters(), new LeadersOf(leadUnit()), new Reporter()));
		};
	}

	private List<Telling> lowRating(ObstacleRated event) {
		return List.of(Telling
			.of(NoticeKind.OBSTACLE_RATED_LOW, decides(this.matter.decidedBy, new Sorters()).toArray(Audience[]::new))
			.with("score", event.score())
			.with("answerBy", last(event.clocks(), ClockKind.OBSTACLE_CALL_BACK)));
	}

	/** S1: the guarantor at once, and once. */
	private List<Telling> stop(@Nullable String guarantorId) {
		List<Telling> told = new ArrayList<>();
		if (guarantorId != null && !guarantorId.equals(this.matter.toldOfStop)) {
			this.matter.toldOfStop = guarantorId;
			told.add(Telling.of(NoticeKind.OBSTACLE_STOPS_WORK, new Person(guarantorId)));
		}
		return told;
	}

	/** Who decides, where not those who usually do. */
	private List<Audience> decides(@Nullable Arbiter arbiter, Audience... usually) {
		return switch (arbiter) {
			case SORTER -> List.of(sortersOverTheLead());
			case LEADER -> List.of(new StandIns(this.matter.tier()));
			// Above a district sorts the city, above the city decides the leading group.
			case TIER_ABOVE -> List.of(new DutyOf(SolvingTier.CITY));
			case LEADING_GROUP -> List.of(new StandIns(SolvingTier.LEADING_GROUP));
			case REPORTERS -> List.of(usually);
			case null -> List.of(usually);
		};
	}

	private Audience sortersOverTheLead() {
		String lead = this.matter.leadUnitId;
		return (lead != null) ? new SortersOver(lead) : new Sorters();
	}

	/** Who decides on the work of the lead unit, beside others. */
	private List<Audience> decidesOr(Audience other) {
		List<Audience> who = new ArrayList<>(List.of(other));
		who.addAll(decides(this.matter.decidedBy));
		return who;
	}

	/** Those who say whether what was claimed is so: nobody of the unit that claims. */
	private List<Audience> confirming() {
		return decides(this.matter.confirmedBy, new Outside(new Reporter(), claiming()), new OwnerContact());
	}

	/**
	 * It goes on, or with others than before: whoever had their turn beside the lead unit
	 * has it again.
	 */
	private List<Telling> goesOn(NoticeKind kind, List<Audience> others) {
		List<Audience> beside = new ArrayList<>(List.of(new Helpers()));
		if (this.matter.daysAsked) {
			beside.addAll(decides(this.matter.daysDecidedBy, new Sorters()));
		}
		if (this.matter.awaits != null) {
			beside.add(new Government(this.matter.awaits));
		}
		if (this.matter.criticismRipe) {
			beside.add(new Critics(this.matter.tier()));
		}
		beside.addAll(interview());
		return telling(kind, List.of(leads(), others, beside, supervision()));
	}

	/** Those who call people in, where that is owed. */
	private List<Audience> interview() {
		return this.matter.interviewOwed ? List.of(new Interviewers(this.matter.tier())) : List.of();
	}

	/** Those who conclude its supervision, where it is supervised. */
	private List<Audience> supervision() {
		return this.matter.supervised ? concluding() : List.of();
	}

	private List<Audience> concluding() {
		List<Audience> who = new ArrayList<>(List.of(concludes()));
		if (this.matter.isConclusionRaised()) {
			who.add(new Supervisors(SolvingTier.CITY));
		}
		opener().forEach((opener) -> who.add(new Outside(opener, leadUnit())));
		return who;
	}

	private Audience concludes() {
		return switch (this.matter.concludes()) {
			case REPORTERS, SORTER -> new Supervisors(this.matter.tier());
			case TIER_ABOVE -> new Supervisors(SolvingTier.CITY);
			case LEADER -> new StandIns(this.matter.tier());
			case LEADING_GROUP -> new StandIns(SolvingTier.LEADING_GROUP);
		};
	}

	/** Those who opened its supervision: they hear what becomes of it. */
	private List<Audience> opener() {
		return (this.matter.supervisedBy != null) ? List.of(new SupervisorsOf(this.matter.supervisedBy)) : List.of();
	}

	private List<Audience> leads() {
		return (this.matter.leadUnitId != null) ? List.of(new Unit(this.matter.leadUnitId)) : List.of();
	}

	private static List<Telling> telling(NoticeKind kind, List<List<? extends Audience>> audiences) {
		return List.of(Telling.of(kind, audiences.stream().flatMap(List::stream).distinct().toArray(Audience[]::new)));
	}

	/** Whoever serves in several that help is asked for each of them. */
	private static List<Telling> helping(List<Cooperator> helping) {
		return helping.stream()
			.map((one) -> Telling.of(NoticeKind.OBSTACLE_COOPERATION_ASKED, new Unit(one.unitId()))
				.with("unit", one.unitId())
				.with("answerBy", one.deadline().due())
				.beside(NoticeKind.OBSTACLE_STOPS_WORK, NoticeKind.OBSTACLE_TERMS_TIGHTENED,
						NoticeKind.OBSTACLE_COOPERATION_ASKED))
			.toList();
	}

	/** A government, or those who decide in its stead, by the day that runs for it. */
	private List<Telling> decisionAsked(SolvingTier tier) {
		LocalDate by = (this.matter.runningOn != null) ? this.matter.runningOn : this.matter.dueOn;
		return Stream
			.of(Telling.of(NoticeKind.OBSTACLE_DECISION_IN_STEAD, new InTheStead(tier)).with("tier", SolvingTier.CITY),
					Telling.of(NoticeKind.OBSTACLE_DECISION_ASKED, new Government(tier)))
			.map((telling) -> telling.with("body", GovernmentBody.of(tier))
				.with("answerBy", Objects.requireNonNullElse(by, "—"))
				.beside(NoticeKind.OBSTACLE_STOPS_WORK, NoticeKind.OBSTACLE_COOPERATION_ASKED,
						NoticeKind.OBSTACLE_SEVERITY_LOWERED, NoticeKind.OBSTACLE_SORTED))
			.toList();
	}

	private List<Telling> lead(NoticeKind kind, String name, Object value, Audience... others) {
		return lead(kind, others).stream().map((telling) -> telling.with(name, value)).toList();
	}

	/** The lead unit, where there is one by now, and others. */
	private List<Telling> lead(NoticeKind kind, Audience... others) {
		return telling(kind, List.of(leads(), List.of(others)));
	}

	private String leadUnit() {
		return (this.matter.leadUnitId != null) ? this.matter.leadUnitId : "";
	}

	/** The last day of a clock that an event starts; empty when it starts none. */
	private static Object last(List<DueClock> clocks, ClockKind kind) {
		return clocks.stream()
			.filter((clock) -> clock.kind() == kind)
			.findFirst()
			.<Object>map((clock) -> clock.deadline().due())
			.orElse("—");
	}

}
