package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.clock.OpenClocks;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.ObstacleWorkNoted;

/**
 * What an obstacle is by its own events: folded by {@link Evolution}, never decided.
 * Everything that decides reads it and gives events back.
 */
final class ObstacleState {

	@Nullable ObstacleReported reported;

	@Nullable ObstacleSorted sorted;

	/** Whose its project became since it was reported or last sorted. */
	@Nullable ObstacleSite moved;

	/** The first, which fixes the original due day: nothing makes it later. */
	@Nullable Deadline original;

	int originalDays;

	@Nullable Deadline deadline;

	ObstacleStatus status = ObstacleStatus.REPORTED;

	ObstacleStatus pausedFrom = ObstacleStatus.ACCEPTED;

	@Nullable SolvingTier tier;

	@Nullable String leadUnitId;

	/** Whether the unit that leads got it. */
	boolean withItsLead;

	@Nullable GivenBack givenBack;

	boolean escalated;

	boolean binding;

	final Map<String, Cooperator> cooperators = new LinkedHashMap<>();

	/** Who answered, and whether in time. */
	final Map<String, Boolean> answered = new HashMap<>();

	final Map<String, ObstacleWorkNoted> notes = new HashMap<>();

	@Nullable ObstacleExtensionRequested extension;

	int extensions;

	int extendedDays;

	int standstill;

	@Nullable LocalDate pausedOn;

	int urgings;

	@Nullable ObstacleUrged urgedByHand;

	/** The day each unit was last sent a letter of urging. */
	final Map<String, LocalDate> urgedOn = new HashMap<>();

	final Map<LetterKind, Integer> letters = new EnumMap<>(LetterKind.class);

	boolean overdueBefore;

	final SupervisionState supervision = new SupervisionState();

	final GovernmentState government = new GovernmentState();

	/** Who reported it, and what became part of it. */
	final List<ObstacleReporter> reporters = new ArrayList<>();

	@Nullable Severity severity;

	int wishes;

	@Nullable LocalDate wishedOn;

	@Nullable TakenBack takenBack;

	/**
	 * How it stood when its reporter took it back.
	 *
	 * @param clocks those that ran
	 */
	record TakenBack(LocalDate on, ObstacleStatus from, List<DueClock> clocks) {
	}

	@Nullable String claimedBy;

	@Nullable Arbiter confirmedBy;

	@Nullable Arbiter decidedBy;

	@Nullable Arbiter callRaisedTo;

	/** To whom the end of a standstill or a closing went that was left lying. */
	@Nullable Arbiter namedRaisedTo;

	@Nullable Arbiter sortedBy;

	@Nullable Arbiter handingRaisedTo;

	boolean raisedEarly;

	/** What the tier it was taken to has beyond the limit of the lead unit. */
	@Nullable Deadline tierLimit;

	int standstillWhenRaised;

	/** The last day each tier had. */
	final Map<SolvingTier, Had> had = new EnumMap<>(SolvingTier.class);

	/** Of clocks that ran, the last limit. */
	final Map<ClockRef, Deadline> lastLimits = new HashMap<>();

	/** The last day each unit had that was asked to help. */
	final Map<String, Had> helped = new HashMap<>();

	/** Which of those let it pass. */
	final Set<String> lateHelpers = new HashSet<>();

	/** The units that were seen to be empty, and since when. */
	final Map<String, LocalDate> vacated = new HashMap<>();

	/**
	 * The last day somebody had.
	 *
	 * @param standstill working days that had not counted by then
	 */
	record Had(Deadline deadline, int standstill) {
	}

	boolean rated;

	boolean callBackPending;

	int reopenings;

	boolean upheld;

	/** Who let the day of sorting or handing over pass, until the lead unit has it. */
	final Set<String> lateUnits = new HashSet<>();

	/** What would run against whoever sorts since a government did not decide. */
	final Map<ClockRef, LocalDate> ofAGovernment = new HashMap<>();

	@Nullable LocalDate lastChange;

	final OpenClocks clocks = new OpenClocks();

	private final ObstacleStanding standing = new ObstacleStanding();

	/** Stopped by a claim; they go on when it is refused. */
	final Map<ClockRef, Deadline> heldBack = new LinkedHashMap<>();

	void evolve(DeadlineRecomputed event) {
		this.clocks.evolve(event);
		this.lastLimits.computeIfPresent(new ClockRef(event.kind(), event.key()), (ref, before) -> event.after());
		this.standing.evolve(event);
		// While a government's day binds, the clock is that of whoever must decide anew.
		if (event.kind() == ClockKind.OBSTACLE_DUE && event.before().equals(this.deadline)) {
			this.deadline = event.after();
		}
	}

	/**
	 * Applies the next event.
	 * @param recordedOn the day it was recorded, which is that of the letter it sends
	 */
	void evolve(ObstacleEvent event, LocalDate recordedOn) {
		new Evolution(this).apply(event);
		this.standing.evolve(event);
		if (event instanceof ObstacleUrged urged) {
			this.urgedOn.put(urged.unitId(), recordedOn);
		}
	}

	/** How it stood by day. */
	ObstacleStanding standing() {
		return this.standing;
	}

	boolean isReported() {
		return this.reported != null;
	}

	ObstacleReported reported() {
		return Objects.requireNonNull(this.reported, "not reported");
	}

	String id() {
		return reported().obstacleId();
	}

	/** Whose project it is. */
	ObstacleSite site() {
		if (this.moved != null) {
			return this.moved;
		}
		return (this.sorted != null) ? this.sorted.site() : reported().site();
	}

	/** Null before the first sorting. */
	@Nullable ObstacleSorted sorted() {
		return this.sorted;
	}

	ObstacleStatus status() {
		return this.status;
	}

	/**
	 * Whether its lead unit works on it, also while a government is asked: what it solves
	 * meanwhile is solved.
	 */
	boolean isInHand() {
		return ObstacleStates.IN_HAND
			.contains((this.status == ObstacleStatus.DECISION_PENDING) ? this.government.askedAt() : this.status);
	}

	/**
	 * Whether a government bound a unit to it which has not accepted it, and one must
	 * decide anew: it may accept meanwhile, as whoever has accepted may solve it.
	 */
	boolean isBoundUnaccepted() {
		return this.status == ObstacleStatus.DECISION_PENDING && boundBy() != null
				&& this.government.askedAt() == ObstacleStatus.ASSIGNED;
	}

	/**
	 * Whether its lead unit got it, be it that a government is asked meanwhile, or that
	 * it gave it back.
	 */
	boolean wasHandedOver() {
		return ObstacleStates.HANDED_OVER
			.contains((this.status == ObstacleStatus.DECISION_PENDING) ? this.government.askedAt() : this.status);
	}

	/**
	 * Whether the unit that leads has it. Until it gets it, and from the day it gave it
	 * back, whoever must hand it over answers for it.
	 */
	boolean isWithItsLead() {
		return this.withItsLead;
	}

	/** What runs on against a unit that gets again what it gave back. */
	List<DueClock> again(String unitId) {
		GivenBack before = this.givenBack;
		return (before != null && before.unitId().equals(unitId)) ? before.clocks() : List.of();
	}

	/** Whether a unit gave it back after a last day of its own had passed. */
	boolean wasGivenBackLate() {
		return this.givenBack != null && this.givenBack.overdue();
	}

	/** Null before the first sorting. */
	@Nullable SolvingTier tier() {
		return this.tier;
	}

	boolean isEscalated() {
		return this.escalated;
	}

	/** Null before the first sorting. */
	@Nullable String leadUnitId() {
		return this.leadUnitId;
	}

	/** Whether the lead unit cannot return it. */
	boolean isBinding() {
		return this.binding;
	}

	Map<String, Cooperator> cooperators() {
		return this.cooperators;
	}

	boolean hasAnswered(String unitId) {
		return this.answered.containsKey(unitId);
	}

	/** Since when it was seen to be empty the last time, null when never. */
	@Nullable LocalDate vacatedOn(String vacancy) {
		return this.vacated.get(vacancy);
	}

	/** Whether it answered in time, null when it did not answer. */
	@Nullable Boolean answeredInTime(String unitId) {
		return this.answered.get(unitId);
	}

	@Nullable ObstacleWorkNoted note(String noteId) {
		return this.notes.get(noteId);
	}

	/** The deadline of the first sorting. */
	Deadline original() {
		return Objects.requireNonNull(this.original, "not sorted");
	}

	boolean isSorted() {
		return this.original != null;
	}

	/** The working days of the first sorting. */
	int originalDays() {
		return this.originalDays;
	}

	/** The present deadline. */
	Deadline deadline() {
		return Objects.requireNonNull(this.deadline, "not sorted");
	}

	@Nullable ObstacleExtensionRequested extension() {
		return this.extension;
	}

	int extensions() {
		return this.extensions;
	}

	int extendedDays() {
		return this.extendedDays;
	}

	/** Working days that do not count. */
	int standstill() {
		return this.standstill;
	}

	LocalDate pausedOn() {
		return Objects.requireNonNull(this.pausedOn, "not paused");
	}

	int urgings() {
		return this.urgings;
	}

	/** The last urging that was not the program's, null when there was none. */
	@Nullable ObstacleUrged urgedByHand() {
		return this.urgedByHand;
	}

	/**
	 * Whether a unit was urged on a day: the one on which the letter was issued, whatever
	 * earlier day it rests on.
	 */
	boolean wasUrged(String unitId, LocalDate on) {
		return on.equals(this.urgedOn.get(unitId));
	}

	/** The number of the next letter of a kind. */
	String nextLetter(LetterKind kind) {
		return kind.number(reported().number(), this.letters.getOrDefault(kind, 0) + 1);
	}

	/** Whether a last day of its present lead unit passed before. */
	boolean wasOverdueBefore() {
		return this.overdueBefore;
	}

	/**
	 * Whether a government must decide before anybody has it: nobody below it may act.
	 */
	boolean waitsForAGovernmentAlone() {
		return awaited() != null && !this.withItsLead;
	}

	/**
	 * Whether a last day that passed is that of a government which must decide, and not
	 * of the unit that has it.
	 */
	boolean isForAGovernment(LocalDate dueOn) {
		return waitsForAGovernmentAlone()
				|| (awaited() != null && boundBy() != null && !dueOn.equals(deadline().due()));
	}

	/**
	 * Until when a clock ran that a log of before started when a government had let its
	 * day pass, null when it started for another reason.
	 */
	@Nullable LocalDate ofAGovernment(ClockRef ref) {
		return this.ofAGovernment.get(ref);
	}

	/** How its supervision stands. */
	SupervisionState supervision() {
		return this.supervision;
	}

	boolean isSupervised() {
		return this.supervision.isOpen();
	}

	/** What governments were asked and decided. */
	GovernmentState government() {
		return this.government;
	}

	/** The government that must decide, null when none. */
	@Nullable GovernmentBody awaited() {
		return this.government.awaited();
	}

	/** Whose decision binds owner and day, null when none does. */
	@Nullable GovernmentBody boundBy() {
		return this.government.boundBy();
	}

	/** Who reported it, and what became part of it; the first reported it itself. */
	List<ObstacleReporter> reporters() {
		return List.copyOf(this.reporters);
	}

	/** As reported, sorted, or taken over by a merger; null when nobody said. */
	@Nullable Severity severity() {
		return this.severity;
	}

	/** How often the owner asked for more speed. */
	int wishes() {
		return this.wishes;
	}

	/** When the owner last asked for more speed, null when never. */
	@Nullable LocalDate wishedOn() {
		return this.wishedOn;
	}

	/** How it stood when its reporter took it back. */
	TakenBack takenBack() {
		return Objects.requireNonNull(this.takenBack, "not withdrawn");
	}

	/** The unit that said it is solved, null before. */
	@Nullable String claimedBy() {
		return this.claimedBy;
	}

	/**
	 * Who says whether what is claimed is so; null before, and for those who reported.
	 */
	@Nullable Arbiter confirmedBy() {
		return this.confirmedBy;
	}

	/**
	 * Who lets its clocks run on, hands it to another unit, calls back and strikes off,
	 * as the event said that made it wait for this; null for whoever sorts.
	 */
	@Nullable Arbiter decidedBy() {
		return this.decidedBy;
	}

	/**
	 * Who must let its clocks run on or strike it off: the same, or the tier above once
	 * that was left lying.
	 */
	@Nullable Arbiter named() {
		return (this.namedRaisedTo != null) ? this.namedRaisedTo : this.decidedBy;
	}

	/** Who must call back: the same, or the tier above once that was left lying. */
	@Nullable Arbiter calledBy() {
		return (this.callRaisedTo != null) ? this.callRaisedTo : this.decidedBy;
	}

	/** Who must sort it, null for whoever sorts at its tier. */
	@Nullable Arbiter sortedBy() {
		return this.sortedBy;
	}

	/**
	 * Who must hand it over, null for whoever sorts: as the event said that gave it back,
	 * or the tier above once that was left lying. Of what a unit does not accept, who may
	 * give it to another.
	 */
	@Nullable Arbiter handedOverBy() {
		return (this.handingRaisedTo != null) ? this.handingRaisedTo
				: (this.status == ObstacleStatus.RETURNED) ? this.decidedBy : null;
	}

	/** Whether it came to its tier before its time, and that tier did nothing yet. */
	boolean isRaisedEarly() {
		return this.raisedEarly;
	}

	/**
	 * The last day of its tier, which counts once the present one is over; null where
	 * that is the present one. Standstill since it was raised is left out.
	 */
	@Nullable Deadline tierLimit() {
		return this.tierLimit;
	}

	/** Working days that do not count, since its lead unit had it raised. */
	int standstillSinceRaised() {
		return this.standstill - this.standstillWhenRaised;
	}

	/** The last day a tier had since it was last taken up, null when it had none. */
	@Nullable Had had(SolvingTier ofTier) {
		return this.had.get(ofTier);
	}

	/** The last day a unit had that was asked to help, null when it was asked anew. */
	@Nullable Had helped(String unitId) {
		return this.helped.get(unitId);
	}

	/** Whether a unit that was asked to help let its day pass. */
	boolean isLateHelper(String unitId) {
		return this.lateHelpers.contains(unitId);
	}

	/** The last limit of a kind, be it that it passed; null when it never ran. */
	@Nullable Deadline lastLimit(ClockKind kind) {
		return this.lastLimits.get(new ClockRef(kind, ""));
	}

	/** Until when a unit helps that is to, be it that its day passed. */
	Deadline helpsUntil(String unitId) {
		ClockRef ref = new ClockRef(ClockKind.OBSTACLE_COOPERATOR, unitId);
		Deadline last = this.lastLimits.get(ref);
		return (last != null) ? last : Objects.requireNonNull(this.cooperators.get(unitId), "does not help").deadline();
	}

	/** Keeps in mind what a unit was given that is to help. */
	void keepHelping(String unitId, Deadline until) {
		this.helped.put(unitId, new Had(until, this.standstill));
	}

	/** Keeps in mind what its tier has now. */
	void keepLastDay() {
		Deadline behind = this.tierLimit;
		Deadline present = this.deadline;
		if (this.tier != null && present != null) {
			this.had.put(this.tier,
					(behind != null) ? new Had(behind, this.standstillWhenRaised) : new Had(present, this.standstill));
		}
	}

	boolean isRated() {
		return this.rated;
	}

	boolean isCallBackPending() {
		return this.callBackPending;
	}

	/** Whether it was said to be there still after a unit had said it was solved. */
	boolean isUpheld() {
		return this.upheld;
	}

	/** Who is late with sorting it or handing it over, wherever its project is now. */
	Set<String> lateUnits() {
		return this.lateUnits;
	}

	/**
	 * Whether whoever must sort it or hand it over has let that day pass, or that of
	 * solving it.
	 */
	boolean isLateBeforeItsLead(LocalDate today) {
		Deadline step = switch (this.status) {
			case REPORTED -> lastLimit(ClockKind.OBSTACLE_SORT);
			case SORTED, RETURNED -> lastLimit(ClockKind.OBSTACLE_ASSIGN);
			default -> null;
		};
		return Stream.of(step, this.deadline).anyMatch((limit) -> limit != null && limit.due().isBefore(today));
	}

	int reopenings() {
		return this.reopenings;
	}

	LocalDate lastChange() {
		return Objects.requireNonNull(this.lastChange, "not reported");
	}

	OpenClocks clocks() {
		return this.clocks;
	}

	Map<ClockRef, Deadline> heldBack() {
		return this.heldBack;
	}

}
