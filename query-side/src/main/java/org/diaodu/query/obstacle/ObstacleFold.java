package org.diaodu.query.obstacle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.letter.event.LetterEvent;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleReporter;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStates;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleCalledBack;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionClaimed;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.project.query.FieldChange;

/**
 * An obstacle as it stands: what its board row, card, inbox and figures show, and what
 * the next event needs to know.
 */
final class ObstacleFold {

	long logIndex = -1;

	Instant changedAt = Instant.EPOCH;

	@Nullable ObstacleReported reported;

	/** The last sorting; what came after it is in the fields below. */
	@Nullable ObstacleSorted sorted;

	/** Whose its project became since it was reported or last sorted. */
	@Nullable ObstacleSite moved;

	/** Who had reported what became part of it. */
	List<ObstacleReporter> otherReporters = new ArrayList<>();

	/** As reported, sorted, or taken over by a merger. */
	@Nullable Severity severity;

	ObstacleStatus status = ObstacleStatus.REPORTED;

	ObstacleStatus pausedFrom = ObstacleStatus.REPORTED;

	/** Where it stood when the government was asked. */
	ObstacleStatus pendingFrom = ObstacleStatus.SORTED;

	@Nullable SolvingTier tier;

	@Nullable String leadUnitId;

	/** Whether that one has it: not before it got it, nor once it gave it back. */
	boolean withItsLead;

	@Nullable String coordinatingUnitId;

	int workingDays;

	boolean binding;

	List<Helper> helpers = new ArrayList<>();

	/** The limit of the first sorting, which only a merger changes, to an earlier one. */
	@Nullable Deadline original;

	/** In working days, as it was then. */
	int originalDays;

	/** The same, standstill left out. */
	@Nullable Deadline originalUntil;

	@Nullable Deadline deadline;

	/** The day the present limit counts from, and the standstill since. */
	@Nullable LocalDate deadlineFrom;

	int standstillSince;

	int standstill;

	@Nullable ObstaclePaused pause;

	@Nullable ObstacleExtensionRequested extension;

	int extensions;

	int extendedDays;

	int escalations;

	int urges;

	int returns;

	int reopenings;

	/** Whether it was said to be there still after a unit had said it was solved. */
	boolean upheld;

	/** Who let the day of sorting or handing over pass, until the lead unit has it. */
	Set<String> lateUnits = new LinkedHashSet<>();

	/** Whom a merger told because work stands still since; null when none did. */
	@Nullable String guarantorId;

	boolean supervised;

	/** The unit that opened it, null when the program did. */
	@Nullable String supervisedBy;

	/** Where its project was when its supervision was opened. */
	@Nullable String supervisedIn;

	@Nullable LetterColour letter;

	/** The last letter of this supervision to each unit. */
	Map<String, LetterColour> lettered = new LinkedHashMap<>();

	@Nullable String letteredLast;

	/** Who concludes it, as the last letter said; null for whoever supervises. */
	@Nullable Arbiter concludedBy;

	boolean redExpired;

	/** Since the red letter expired. */
	boolean interviewed;

	/** Ever. */
	int interviews;

	/** The unit that was urged in vain for long enough, null when none was. */
	@Nullable String toCriticise;

	@Nullable GovernmentBody awaits;

	List<GovernmentDecisionRecorded> decisions = new ArrayList<>();

	/** Since when the time to solution counts. */
	@Nullable LocalDate begunOn;

	int standstillWhenBegun;

	@Nullable ObstacleSolutionClaimed claim;

	int daysToClaim;

	@Nullable LocalDate confirmedOn;

	/**
	 * Who lets it go on, hands it to another unit, calls back and strikes off; null for
	 * whoever sorts.
	 */
	@Nullable Arbiter decidedBy;

	/** To whom a call went that was left lying, null when none was. */
	@Nullable Arbiter callRaisedTo;

	/**
	 * To whom the end of a standstill or a closing went that was left lying, null when
	 * none was.
	 */
	@Nullable Arbiter namedRaisedTo;

	/**
	 * To whom the conclusion of its supervision went, null when it was not left lying.
	 */
	@Nullable Arbiter conclusionRaisedTo;

	/** Who must sort it, null for whoever sorts. */
	@Nullable Arbiter sortedBy;

	/**
	 * To whom a handing over or an acceptance went that was left lying, null when none.
	 */
	@Nullable Arbiter handingRaisedTo;

	/** Whether it came to its tier before its time, and that tier did nothing yet. */
	boolean raisedEarly;

	boolean silent;

	@Nullable ObstacleRated rating;

	@Nullable ObstacleCalledBack callBack;

	@Nullable LocalDate endedOn;

	/** Where it stood when it was taken back. */
	ObstacleStatus withdrawnFrom = ObstacleStatus.REPORTED;

	@Nullable ObstaclePaused withdrawnPause;

	@Nullable String endReason;

	@Nullable String mergedIntoId;

	@Nullable String mergedIntoNumber;

	List<String> absorbed = new ArrayList<>();

	ClockBook clocks = new ClockBook();

	/** What counts in the metrics. */
	List<Fact> facts = new ArrayList<>();

	/**
	 * A unit that helps.
	 *
	 * @param onTime null before it answered or let its limit pass
	 */
	record Helper(String unitId, Deadline deadline, @Nullable LocalDate answeredOn, @Nullable Boolean onTime) {

		private Helper until(Deadline other) {
			return new Helper(this.unitId, other, this.answeredOn, this.onTime);
		}

	}

	/**
	 * What an event did.
	 */
	record Told(List<FieldChange> changes, List<ClockNote> clocks) {
	}

	/**
	 * Applies the next event.
	 * @throws IllegalStateException when events before it are missing
	 */
	Told apply(Recorded recorded, DomainEvent event, KnownCalendar calendar) {
		if (!(event instanceof ObstacleReported) && this.reported == null) {
			throw new IllegalStateException("not reported: " + recorded.subject());
		}
		Shown before = Shown.of(this);
		this.logIndex = recorded.logIndex();
		this.changedAt = recorded.recordedAt();
		List<ClockNote> notes = this.clocks.apply(event, this, calendar);
		switch (event) {
			case ObstacleEvent e -> {
				if (this.original != null && this.original.provisional()) {
					originalAsKnown(calendar);
				}
				new Evolution(this, calendar).apply(e);
				if (e instanceof ObstacleSupervised) {
					Attribution by = recorded.attribution();
					this.supervisedBy = Role.SYSTEM.name().equals(by.role()) ? null : by.organisation();
					this.supervisedIn = site().districtId();
				}
			}
			case DeadlineRecomputed e -> {
				if (e.kind() == ClockKind.OBSTACLE_DUE && e.before().equals(this.deadline)) {
					this.deadline = e.after();
				}
				if (e.kind() == ClockKind.OBSTACLE_COOPERATOR) {
					this.helpers
						.replaceAll((helper) -> helper.unitId().equals(e.key()) ? helper.until(e.after()) : helper);
				}
				originalAsKnown(calendar);
			}
			case LetterEvent e -> {
				// Its letters are rows of their own.
			}
			default -> throw new IllegalStateException(recorded.type() + " is no event of an obstacle");
		}
		return new Told(before.changesTo(Shown.of(this)), notes);
	}

	/**
	 * The days of the original limit are never more; the day on which they end is that of
	 * the calendar (ADR 0220).
	 */
	private void originalAsKnown(KnownCalendar calendar) {
		Deadline first = this.original;
		if (first != null) {
			this.original = calendar.asKnown(first);
			this.originalUntil = calendar.later(this.original, this.standstill);
		}
	}

	ObstacleReported reported() {
		return Objects.requireNonNull(this.reported, "not reported");
	}

	/** Whose project it is. */
	ObstacleSite site() {
		if (this.moved != null) {
			return this.moved;
		}
		return (this.sorted != null) ? this.sorted.site() : reported().site();
	}

	/** Whether no district sorts it at its tier. */
	boolean isSortedByTheCity() {
		return (this.tier != null && this.tier.isOfTheCity()) || site().belongsToTheCity();
	}

	@Nullable String itemCode() {
		return (this.sorted != null) ? this.sorted.itemCode() : null;
	}

	/** The unit the first sorting made to lead. */
	@Nullable String originalLeadUnitId() {
		return this.facts.stream()
			.filter((fact) -> fact.kind() == Fact.Kind.SORTED)
			.map(Fact::unitId)
			.findFirst()
			.orElse(null);
	}

	/**
	 * What it counts for when it is a repetition, in the month it came in; null before it
	 * is sorted.
	 */
	@Nullable Fact repetition() {
		String unitId = originalLeadUnitId();
		return (unitId == null) ? null
				: this.facts.stream()
					.filter((fact) -> fact.kind() == Fact.Kind.REPORTED)
					.findFirst()
					.map((came) -> new Fact(Fact.Kind.REPEATED, came.month(), unitId, 0, false))
					.orElse(null);
	}

	/** Two digits; of a report, as its reporter took it. */
	@Nullable String category() {
		String item = (this.sorted != null) ? this.sorted.itemCode() : reported().itemCode();
		return (item != null) ? item.substring(0, 2) : null;
	}

	/** Of a report, as its reporter saw it. */
	@Nullable Severity severity() {
		if (this.severity != null) {
			return this.severity;
		}
		return (this.sorted != null) ? this.sorted.severity() : reported().severity();
	}

	/** Whether a government's decision binds owner and day. */
	boolean isBound() {
		return !this.decisions.isEmpty();
	}

	/** Who reported it, and what became part of it. */
	List<ObstacleReporter> reporters() {
		List<ObstacleReporter> all = new ArrayList<>();
		all.add(new ObstacleReporter(reported().reporterId(), reported().reporterRole(), reported().reporterUnitId()));
		all.addAll(this.otherReporters);
		return all;
	}

	/** Who must let it go on or strike it off, or the tier above once that lay. */
	@Nullable Arbiter named() {
		return (this.namedRaisedTo != null) ? this.namedRaisedTo : this.decidedBy;
	}

	/** Who must hand it over: as it was given back, or the tier above once that lay. */
	@Nullable Arbiter handedOverBy() {
		return (this.handingRaisedTo != null) ? this.handingRaisedTo
				: (this.status == ObstacleStatus.RETURNED) ? this.decidedBy : null;
	}

	/**
	 * Who concludes its supervision at least: whoever is above those who must hand it
	 * over, as long as no unit has it.
	 */
	Arbiter aboveWhoeverHandsItOver() {
		if (this.leadUnitId == null || this.withItsLead) {
			return Arbiter.SORTER;
		}
		if (this.status == ObstacleStatus.RETURNED && this.decidedBy != null && this.decidedBy != Arbiter.SORTER) {
			return Arbiter.LEADING_GROUP;
		}
		return isSortedByTheCity() ? Arbiter.LEADER : Arbiter.TIER_ABOVE;
	}

	/** Who says whether what is claimed is so. */
	Arbiter confirmedBy() {
		Arbiter said = (this.claim != null) ? this.claim.confirmedBy() : null;
		return (said != null) ? said : Arbiter.REPORTERS;
	}

	/**
	 * The last letter to a unit that answers for it, null when none was sent to it;
	 * before the sorting, the last of all.
	 */
	@Nullable LetterColour letterTo(@Nullable String unitId) {
		return (this.sorted != null) ? this.lettered.get(unitId) : this.letter;
	}

	/**
	 * The unit that opened its supervision and may conclude it, too; null when that one
	 * led it, got a letter of it, or may have to hand it over.
	 */
	@Nullable String concludingOpener() {
		String opener = this.supervisedBy;
		return (!this.supervised || opener == null || this.lettered.containsKey(opener)
				|| opener.equals(this.leadUnitId) || aboveWhoeverHandsItOver() != Arbiter.SORTER) ? null : opener;
	}

	/**
	 * Whether of those who opened its supervision only the city sees it: at a tier of the
	 * city, and where its project is another district's by now.
	 */
	boolean isConcludedByTheCity() {
		return isSortedByTheCity() || !Objects.equals(this.supervisedIn, site().districtId());
	}

	boolean isOpen() {
		return ObstacleStates.isOpen(this.status);
	}

	/** To whom the last letter of this supervision went, null when none did. */
	@Nullable String letteredLast() {
		return this.letteredLast;
	}

	/** Whether a bound unit has not accepted it, and a government must decide anew. */
	boolean isBoundUnaccepted() {
		return this.status == ObstacleStatus.DECISION_PENDING && isBound()
				&& this.pendingFrom == ObstacleStatus.ASSIGNED;
	}

	/** Whether its lead unit works on it, also while a government is asked. */
	boolean isInHand() {
		return ObstacleStates.IN_HAND
			.contains((this.status == ObstacleStatus.DECISION_PENDING) ? this.pendingFrom : this.status);
	}

	/**
	 * Whether whoever reported it was asked to rate it when it was confirmed: not where
	 * the days of the next step began with that. The first confirmations gave no days.
	 */
	boolean isRatingAsked() {
		return this.clocks.due(ClockKind.OBSTACLE_RATING) != null
				|| (this.clocks.due(ClockKind.OBSTACLE_CLOSING) == null
						&& this.clocks.due(ClockKind.OBSTACLE_CONCLUSION) == null);
	}

	/** Whether whoever may rate it still has the days for it. */
	boolean isRatingDue() {
		return this.rating == null
				&& this.clocks.running.stream().anyMatch((clock) -> clock.kind() == ClockKind.OBSTACLE_RATING);
	}

	boolean isRunning() {
		return this.deadline != null && ObstacleStates.TIMED.contains(this.status);
	}

	/** Said to be solved, and not ended. */
	boolean isStopped() {
		return this.deadline != null && isOpen() && !isRunning();
	}

	/** Whether more days are asked for, and somebody may decide on them. */
	boolean isExtensionPending() {
		return this.extension != null && ObstacleStates.IN_HAND.contains(this.status);
	}

	/** Supervised, and no letter of it runs: whoever supervises goes on or concludes. */
	boolean isSupervisionIdle() {
		return this.supervised && (isRunning() || this.status == ObstacleStatus.REPORTED) && !isPaused()
				&& (!this.redExpired || this.interviewed)
				&& this.clocks.running.stream().noneMatch((clock) -> clock.kind() == ClockKind.OBSTACLE_LETTER);
	}

	/**
	 * The last day of a step that has a limit of its own: a sorting, a handing over, an
	 * acceptance, a decision on more days, the end of a standstill, a call-back, a
	 * closing, the conclusion of a supervision; null when none is owed.
	 */
	@Nullable LocalDate stepDue() {
		ClockKind ofStatus = switch (this.status) {
			case REPORTED -> ClockKind.OBSTACLE_SORT;
			case SORTED, RETURNED -> ClockKind.OBSTACLE_ASSIGN;
			case ASSIGNED -> ClockKind.OBSTACLE_RESPONSE;
			case PAUSED -> ClockKind.OBSTACLE_STANDSTILL;
			default -> null;
		};
		if (ofStatus != null) {
			return this.clocks.due(ofStatus);
		}
		if (isExtensionPending()) {
			return this.clocks.due(ClockKind.OBSTACLE_EXTENSION_DECISION);
		}
		LocalDate call = (isCallBackPending() && ObstacleStates.RATED.contains(this.status))
				? this.clocks.due(ClockKind.OBSTACLE_CALL_BACK) : null;
		LocalDate end = endDue();
		return (call == null || (end != null && end.isBefore(call))) ? end : call;
	}

	/** Until when it is concluded, or struck off where nothing else is waited for. */
	private @Nullable LocalDate endDue() {
		if (!ObstacleStates.CLOSABLE.contains(this.status)) {
			return null;
		}
		return this.supervised ? this.clocks.due(ClockKind.OBSTACLE_CONCLUSION)
				: isCallBackPending() ? null : this.clocks.due(ClockKind.OBSTACLE_CLOSING);
	}

	/**
	 * Whether whoever must sort it or hand it over has let that day pass, or that of
	 * solving it.
	 */
	boolean isLateBeforeItsLead(LocalDate today) {
		LocalDate step = switch (this.status) {
			case REPORTED, SORTED, RETURNED -> stepDue();
			default -> null;
		};
		return (step != null && step.isBefore(today)) || (this.deadline != null && this.deadline.due().isBefore(today));
	}

	/**
	 * The day after which it is overdue while it runs: its original last day, standstill
	 * left out, or an earlier one that a government bound it to; null before it is
	 * sorted.
	 */
	@Nullable LocalDate overdueAfter() {
		LocalDate original = (this.originalUntil != null) ? this.originalUntil.due() : null;
		LocalDate bound = (isBound() && this.deadline != null) ? this.deadline.due() : null;
		return (bound == null || (original != null && original.isBefore(bound))) ? original : bound;
	}

	/**
	 * The day after which it is late: the one after which it is overdue, or that of the
	 * step it waits for; null when it has none.
	 */
	@Nullable LocalDate lateAfter() {
		LocalDate step = stepDue();
		LocalDate last = isRunning() ? overdueAfter() : null;
		LocalDate paused = pausedOn();
		if (last != null && paused != null && !last.isBefore(paused)) {
			// What stands still does not age.
			last = null;
		}
		return (last == null || (step != null && step.isBefore(last))) ? step : last;
	}

	boolean isPaused() {
		return this.status == ObstacleStatus.PAUSED;
	}

	@Nullable LocalDate pausedOn() {
		return (this.pause != null) ? this.pause.occurredOn() : null;
	}

	boolean isCallBackPending() {
		return this.rating != null && this.rating.low() && this.callBack == null;
	}

	/** The units that lead and help. */
	List<String> parties() {
		List<String> units = new ArrayList<>();
		if (this.leadUnitId != null) {
			units.add(this.leadUnitId);
		}
		this.helpers.stream().map(Helper::unitId).filter((unit) -> !units.contains(unit)).forEach(units::add);
		return units;
	}

}
