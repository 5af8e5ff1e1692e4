package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.DateChange;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;

/**
 * What the events of a project say of one node. A node is frozen from the first version
 * of the plan that has it.
 *
 * @param plannedOn its day now, null while none was planned
 * @param frozen its promise, null while its day is free
 * @param changes how often the frozen day was moved, either way
 * @param missed whether its day passed and no new one was set since
 * @param forecastOn when it is expected, null while nobody said
 * @param achieved null unless it was reported by hand
 * @param skipped null unless it was left out
 * @param ended clocks that ran until it was achieved or left out
 */
record NodeStanding(@Nullable LocalDate plannedOn, @Nullable DateChange frozen, int changes, boolean missed,
		@Nullable LocalDate forecastOn, @Nullable NodeAchieved achieved, @Nullable NodeSkipped skipped,
		List<DueClock> ended) {

	/** Nothing was said of it. */
	static final NodeStanding UNKNOWN = new NodeStanding(null, null, 0, false, null, null, null, List.of());

	NodeStanding {
		ended = List.copyOf(ended);
	}

	/** As it was reported by hand. */
	NodeState state() {
		if (this.achieved != null) {
			return NodeState.ACHIEVED;
		}
		return (this.skipped != null) ? NodeState.SKIPPED : NodeState.OPEN;
	}

	/** The day it was reported reached or left out, null while it is open. */
	@Nullable LocalDate endedOn() {
		if (this.achieved != null) {
			return this.achieved.occurredOn();
		}
		return (this.skipped != null) ? this.skipped.occurredOn() : null;
	}

	NodeStanding planned(LocalDate on) {
		return new NodeStanding(on, this.frozen, this.changes, false, this.forecastOn, this.achieved, this.skipped,
				this.ended);
	}

	NodeStanding baselined(LocalDate on, LocalDate setOn) {
		DateChange promise = (this.frozen != null) ? this.frozen : new DateChange(setOn, on, on, 0);
		return new NodeStanding(on, promise, this.changes, this.missed, this.forecastOn, this.achieved, this.skipped,
				this.ended);
	}

	/**
	 * Its day was moved.
	 * @param setOn the day on which the original was promised, where no version of the
	 * plan did
	 */
	NodeStanding moved(NodeDateChanged event, LocalDate setOn) {
		DateChange before = (this.frozen != null) ? this.frozen
				: new DateChange(setOn, event.originalOn(), event.before(), 0);
		DateChange after = new DateChange(before.setOn(), before.originalOn(), event.after(),
				before.extensions() + (event.after().isAfter(event.before()) ? 1 : 0));
		return new NodeStanding(event.after(), after, event.change(), false, this.forecastOn, this.achieved,
				this.skipped, this.ended);
	}

	NodeStanding forecast(LocalDate on) {
		return new NodeStanding(this.plannedOn, this.frozen, this.changes, this.missed, on, this.achieved, this.skipped,
				this.ended);
	}

	NodeStanding lapsed() {
		return new NodeStanding(this.plannedOn, this.frozen, this.changes, true, this.forecastOn, this.achieved,
				this.skipped, this.ended);
	}

	NodeStanding reached(NodeAchieved event, List<DueClock> stopped) {
		return new NodeStanding(this.plannedOn, this.frozen, this.changes, this.missed, this.forecastOn, event, null,
				stopped);
	}

	NodeStanding leftOut(NodeSkipped event, List<DueClock> stopped) {
		return new NodeStanding(this.plannedOn, this.frozen, this.changes, this.missed, this.forecastOn, null, event,
				stopped);
	}

	NodeStanding reopened() {
		return new NodeStanding(this.plannedOn, this.frozen, this.changes, this.missed, this.forecastOn, null, null,
				List.of());
	}

}
