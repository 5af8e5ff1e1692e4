package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.clock.OpenClocks;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.LetterKind;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.SolvingTier;
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
import org.diaodu.kernel.obstacle.event.ObstacleTimeEvent;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawn;
import org.diaodu.kernel.obstacle.event.ObstacleWorkEvent;
import org.diaodu.kernel.obstacle.event.ObstacleWorkNoted;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

/**
 * What an obstacle is by its own events: folded, never decided. Everything that decides
 * reads it and gives events back.
 */
final class ObstacleState {

	private @Nullable ObstacleReported reported;

	private @Nullable ObstacleSorted sorted;

	/** The first, which fixes the original due day for ever. */
	private @Nullable Deadline original;

	private int originalDays;

	private @Nullable Deadline deadline;

	private ObstacleStatus status = ObstacleStatus.REPORTED;

	private ObstacleStatus pausedFrom = ObstacleStatus.ACCEPTED;

	private @Nullable SolvingTier tier;

	private @Nullable String leadUnitId;

	private boolean escalated;

	private boolean binding;

	private final Map<String, Cooperator> cooperators = new LinkedHashMap<>();

	private final Set<String> answered = new HashSet<>();

	private final Map<String, ObstacleWorkNoted> notes = new HashMap<>();

	private @Nullable ObstacleExtensionRequested extension;

	private int extensions;

	private int extendedDays;

	private int standstill;

	private @Nullable LocalDate pausedOn;

	private int urgings;

	private final Map<LetterKind, Integer> letters = new EnumMap<>(LetterKind.class);

	private boolean overdueBefore;

	private boolean supervised;

	private @Nullable LetterColour letter;

	private boolean redExpired;

	private boolean criticismRipe;

	private @Nullable GovernmentBody awaited;

	private @Nullable String claimedBy;

	private boolean rated;

	private boolean callBackPending;

	private int reopenings;

	private @Nullable LocalDate lastChange;

	private final OpenClocks clocks = new OpenClocks();

	/** Stopped by a claim; they go on when it is refused. */
	private final Map<ClockRef, Deadline> heldBack = new LinkedHashMap<>();

	void evolve(DeadlineRecomputed event) {
		this.clocks.evolve(event);
		if (event.kind() == ClockKind.OBSTACLE_DUE) {
			this.deadline = event.after();
		}
	}

	void evolve(ObstacleEvent event) {
		if (event instanceof ObstacleSolutionClaimed claim) {
			claim.ended().forEach((ref) -> {
				Deadline running = this.clocks.deadline(ref);
				if (running != null) {
					this.heldBack.put(ref, running);
				}
			});
		}
		this.clocks.evolve(event);
		this.lastChange = event.occurredOn();
		switch (event) {
			case ObstacleEntryEvent it -> evolve(it);
			case ObstacleWorkEvent it -> evolve(it);
			case ObstacleTimeEvent it -> evolve(it);
			case ObstacleSupervisionEvent it -> evolve(it);
			case ObstacleClosingEvent it -> evolve(it);
		}
	}

	private void evolve(ObstacleEntryEvent event) {
		switch (event) {
			case ObstacleReported it -> this.reported = it;
			case ObstacleSorted it -> {
				if (this.original == null) {
					this.original = it.deadline();
					this.originalDays = it.workingDays();
				}
				this.sorted = it;
				this.tier = it.tier();
				this.leadUnitId = it.leadUnitId();
				this.deadline = it.deadline();
				this.binding = false;
				this.cooperators.clear();
				this.answered.clear();
				it.cooperators().forEach((unit) -> this.cooperators.put(unit.unitId(), unit));
				this.awaited = it.toGovernment() ? Governments.of(it.tier()) : null;
				this.status = it.toGovernment() ? ObstacleStatus.DECISION_PENDING : ObstacleStatus.SORTED;
			}
			case ObstacleAssigned it -> {
				lettered(LetterKind.ASSIGNMENT);
				this.status = ObstacleStatus.ASSIGNED;
			}
			case ObstacleAccepted it -> this.status = ObstacleStatus.ACCEPTED;
			case ObstacleReturned it -> this.status = ObstacleStatus.RETURNED;
			case ObstacleReassigned it -> {
				lettered(LetterKind.ASSIGNMENT);
				handedTo(it.leadUnitId());
			}
			case ObstacleWithdrawn it -> this.status = ObstacleStatus.WITHDRAWN;
			case ObstacleMerged it -> this.status = ObstacleStatus.MERGED;
			case ObstacleAbsorbed it -> {
				// What was merged into it is told in its story alone.
			}
		}
	}

	private void handedTo(String unitId) {
		this.leadUnitId = unitId;
		this.binding = true;
		this.extension = null;
		this.status = ObstacleStatus.ASSIGNED;
	}

	private void evolve(ObstacleWorkEvent event) {
		switch (event) {
			case ObstacleWorkNoted it -> {
				this.notes.put(it.noteId(), it);
				if (this.status == ObstacleStatus.ACCEPTED) {
					this.status = ObstacleStatus.IN_PROGRESS;
				}
			}
			case CooperatorAnswered it -> this.answered.add(it.unitId());
			case ObstacleSolutionClaimed it -> {
				this.claimedBy = it.unitId();
				this.extension = null;
				this.status = ObstacleStatus.SOLVED_CLAIMED;
			}
		}
	}

	private void evolve(ObstacleTimeEvent event) {
		switch (event) {
			case ObstacleExtensionRequested it -> this.extension = it;
			case ObstacleExtensionGranted it -> {
				this.extension = null;
				this.extensions = it.number();
				this.extendedDays += it.workingDays();
				this.deadline = it.after();
			}
			case ObstacleExtensionRefused it -> this.extension = null;
			case ObstaclePaused it -> {
				this.pausedFrom = this.status;
				this.pausedOn = it.occurredOn();
				this.status = ObstacleStatus.PAUSED;
			}
			case ObstacleResumed it -> {
				this.standstill += it.standstill();
				this.deadline = it.after();
				this.pausedOn = null;
				this.status = this.pausedFrom;
			}
			case ObstacleUrged it -> {
				this.urgings = it.number();
				lettered(LetterKind.URGING);
			}
			case ObstacleLimitPassed it -> passed(it);
			case ObstacleEscalated it -> {
				this.escalated = true;
				this.tier = it.to();
				this.deadline = it.deadline();
				this.extension = null;
			}
		}
	}

	private void passed(ObstacleLimitPassed event) {
		if (event.kind() == ClockKind.OBSTACLE_DUE) {
			this.overdueBefore = true;
			this.extension = null;
		}
		this.criticismRipe |= event.kind() == ClockKind.OBSTACLE_CRITICISM;
		this.redExpired |= event.kind() == ClockKind.OBSTACLE_LETTER;
	}

	private void evolve(ObstacleSupervisionEvent event) {
		switch (event) {
			case ObstacleSupervised it -> {
				this.supervised = true;
				lettered(LetterKind.SUPERVISION);
			}
			case SupervisionLetterIssued it -> {
				this.letter = it.colour();
				lettered(LetterKind.WARNING);
			}
			case ObstacleSupervisionLifted it -> {
				this.supervised = false;
				this.letter = null;
				this.redExpired = false;
			}
			case ObstacleCriticised it -> {
				this.criticismRipe = false;
				lettered(LetterKind.CRITICISM);
			}
			case ObstacleInterviewed it -> {
				// Told in its story.
			}
			case ObstacleSubmittedToGovernment it -> {
				this.awaited = it.body();
				if (this.status == ObstacleStatus.SORTED || this.status == ObstacleStatus.RETURNED) {
					this.status = ObstacleStatus.DECISION_PENDING;
				}
			}
			case GovernmentDecisionRecorded it -> {
				lettered(LetterKind.DECISION);
				this.awaited = null;
				this.deadline = it.deadline();
				handedTo(it.ownerUnitId());
			}
		}
	}

	private void evolve(ObstacleClosingEvent event) {
		switch (event) {
			case ObstacleSolutionConfirmed it -> {
				this.heldBack.clear();
				this.status = ObstacleStatus.CONFIRMED;
			}
			case ObstacleSolutionRefused it -> {
				this.heldBack.clear();
				this.status = ObstacleStatus.IN_PROGRESS;
			}
			case ObstacleRated it -> {
				this.rated = true;
				this.callBackPending = it.low();
				if (this.status == ObstacleStatus.CONFIRMED) {
					this.status = ObstacleStatus.EVALUATED;
				}
			}
			case ObstacleCalledBack it -> this.callBackPending = false;
			case ObstacleClosed it -> this.status = ObstacleStatus.CLOSED;
			case ObstacleReopened it -> {
				this.reopenings = it.count();
				this.rated = false;
				this.callBackPending = false;
				this.overdueBefore = false;
				this.criticismRipe = false;
				this.deadline = it.deadline();
				this.status = ObstacleStatus.IN_PROGRESS;
			}
		}
	}

	private void lettered(LetterKind kind) {
		this.letters.merge(kind, 1, Integer::sum);
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

	/** Whose project it is, as it was reported or last sorted. */
	ObstacleSite site() {
		return (this.sorted != null) ? this.sorted.site() : reported().site();
	}

	/** Null before the first sorting. */
	@Nullable ObstacleSorted sorted() {
		return this.sorted;
	}

	ObstacleStatus status() {
		return this.status;
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
		return this.answered.contains(unitId);
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

	/** The number of the next letter of a kind. */
	String nextLetter(LetterKind kind) {
		return kind.number(reported().number(), this.letters.getOrDefault(kind, 0) + 1);
	}

	boolean wasOverdueBefore() {
		return this.overdueBefore;
	}

	boolean isSupervised() {
		return this.supervised;
	}

	/** The last letter of supervision, null when none was sent. */
	@Nullable LetterColour letter() {
		return this.letter;
	}

	boolean isRedExpired() {
		return this.redExpired;
	}

	boolean isCriticismRipe() {
		return this.criticismRipe;
	}

	/** The government that must decide, null when none. */
	@Nullable GovernmentBody awaited() {
		return this.awaited;
	}

	/** The unit that said it is solved, null before. */
	@Nullable String claimedBy() {
		return this.claimedBy;
	}

	boolean isRated() {
		return this.rated;
	}

	boolean isCallBackPending() {
		return this.callBackPending;
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
