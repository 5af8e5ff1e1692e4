package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Cooperator;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleEvent;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;

/**
 * The half of a merger that goes on: what was harder or more pressing of the two holds
 * for both, so that nothing becomes less pressing by becoming part of something else, and
 * what runs against a unit runs on; and whoever reported the other is asked about this
 * one. A day that a government gave stays.
 */
@Clause({ "F-117", "F-123", "F-125" })
final class Absorbing {

	/** Of what goes on. */
	private final Act act;

	private final ObstacleState obstacle;

	private final ObstacleState other;

	/**
	 * Of two obstacles.
	 * @param act upon the one that goes on
	 */
	Absorbing(Act act, ObstacleState other) {
		this.act = act;
		this.obstacle = act.obstacle();
		this.other = other;
	}

	/**
	 * What is recorded of the one that goes on.
	 * @param guarantorId of the project, null when nobody guarantees it
	 */
	List<ObstacleEvent> decide(MergeObstacle command, @Nullable String guarantorId) {
		List<ObstacleEvent> events = new ArrayList<>();
		events.add(new ObstacleAbsorbed(this.obstacle.id(), this.other.id(), this.other.reported().number(),
				command.reason(), command.occurredOn(), this.other.reporters(), this.other.isUpheld()));
		Severity severity = harder(this.obstacle.severity(), this.other.severity());
		boolean stops = severity == Severity.S1 && this.obstacle.severity() != Severity.S1;
		Limit original = this.obstacle.isSorted() ? original(stops) : null;
		Deadline deadline = this.obstacle.isSorted() ? deadline(stops) : null;
		TakenOver taken = new TakenOver(this.act, this.other);
		List<Cooperator> helpers = taken.helpers();
		List<DueClock> clocks = new ArrayList<>(clocks(deadline));
		clocks.addAll(taken.clocks());
		helpers.forEach((helper) -> clocks.add(TakenOver.clock(helper)));
		if (!clocks.isEmpty() || severity != this.obstacle.severity()
				|| (original != null && !original.deadline().equals(own()))
				|| (deadline != null && !deadline.equals(this.obstacle.deadline()))) {
			events.add(new ObstacleTermsTightened(this.obstacle.id(), this.other.id(), severity,
					(original != null) ? original.deadline() : null, (original != null) ? original.days() : null,
					deadline, stops ? guarantorId : null, clocks, isMoved(deadline)
							? TimeLimits.refs(ClockKind.OBSTACLE_HALF, ClockKind.OBSTACLE_DAY_BEFORE) : List.of(),
					command.occurredOn(), helpers.isEmpty() ? null : helpers));
		}
		return List.copyOf(events);
	}

	/**
	 * A deadline, and how many working days it gives.
	 */
	private record Limit(Deadline deadline, int days) {
	}

	private Deadline own() {
		return this.act.limits().asKnown(this.obstacle.original());
	}

	/** The earliest: its own, its own halved since work stands still, the other's. */
	private Limit original(boolean stops) {
		Deadline own = own();
		List<Limit> limits = new ArrayList<>(List.of(new Limit(own, this.obstacle.originalDays())));
		if (stops) {
			int days = this.act.rules().daysFor(Severity.S1, this.obstacle.originalDays());
			limits.add(new Limit(
					Deadline.after(own.countedFrom(), days, DayCount.WORKING_DAYS, this.act.limits().calendar()),
					days));
		}
		if (this.other.isSorted()) {
			limits.add(new Limit(this.act.limits().asKnown(this.other.original()), this.other.originalDays()));
		}
		return limits.stream().min(Comparator.comparing((limit) -> limit.deadline().due())).orElseThrow();
	}

	/**
	 * The earliest: its own, halved days from now since work stands still, the other's.
	 */
	private Deadline deadline(boolean stops) {
		Deadline own = this.obstacle.deadline();
		if (this.obstacle.boundBy() != null) {
			return own;
		}
		ObstacleSorted sorted = Objects.requireNonNull(this.obstacle.sorted(), "not sorted");
		Stream<Deadline> halved = stops
				? Stream.of(this.act.limits().after(this.act.rules().daysFor(Severity.S1, sorted.workingDays())))
				: Stream.of();
		Stream<Deadline> others = this.other.isSorted() ? Stream.of(this.other.deadline()) : Stream.of();
		return Stream.concat(Stream.of(own), Stream.concat(halved, others))
			.min(Comparator.comparing(Deadline::due))
			.orElseThrow();
	}

	private boolean isMoved(@Nullable Deadline deadline) {
		return deadline != null && !deadline.equals(this.obstacle.deadline());
	}

	/** What rang does not ring again, and no reminder of a day that has passed. */
	private List<DueClock> clocks(@Nullable Deadline deadline) {
		boolean runs = this.obstacle.clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_DUE)) != null;
		if (deadline == null || !runs || !isMoved(deadline)) {
			return List.of();
		}
		LocalDate today = this.act.today();
		return this.act.limits()
			.of(deadline)
			.stream()
			.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_DUE || !clock.deadline().due().isBefore(today))
			.toList();
	}

	private static @Nullable Severity harder(@Nullable Severity one, @Nullable Severity other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return (one.compareTo(other) <= 0) ? one : other;
	}

}
