package org.diaodu.command.light;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.lifecycle.StartThatCounts;
import org.diaodu.kernel.lifecycle.event.NodeAchieved;
import org.diaodu.kernel.lifecycle.event.NodeDateChanged;
import org.diaodu.kernel.lifecycle.event.NodePlanned;
import org.diaodu.kernel.lifecycle.event.NodeReopened;
import org.diaodu.kernel.lifecycle.event.NodeSkipped;
import org.diaodu.kernel.lifecycle.event.PlanBaselined;
import org.diaodu.kernel.lifecycle.event.StartStated;

/**
 * When work is to start and when it did, as the plan of nodes tells it. A plan that was
 * frozen is a promise, and so is the start the facts stated before there was a plan: a
 * month of it that passed stays missed, also when the day is moved later; a draft may be
 * changed at will.
 */
final class StartPlan {

	private final Map<String, Promise> planned = new HashMap<>();

	private final Map<String, LocalDate> started = new HashMap<>();

	private final Set<String> skipped = new HashSet<>();

	/** The day the stage stated that work has started, null while it does not. */
	private @Nullable LocalDate underWaySince;

	/** The start the facts state, null while they state none. */
	private @Nullable LocalDate stated;

	/**
	 * A planned day.
	 *
	 * @param frozen whether it is part of a frozen plan
	 * @param missedSince first promised month that passed before the day was moved
	 */
	record Promise(LocalDate on, boolean frozen, @Nullable YearMonth missedSince) {

		private boolean isMissedOn(LocalDate day) {
			return this.missedSince != null || YearMonth.from(day).isAfter(YearMonth.from(this.on));
		}

		private Promise moved(LocalDate to, LocalDate movedOn) {
			YearMonth month = YearMonth.from(this.on);
			YearMonth missed = this.missedSince;
			if (missed == null && this.frozen && YearMonth.from(movedOn).isAfter(month)) {
				missed = month;
			}
			return new Promise(to, true, missed);
		}

		/** A draft: free, but what was missed before stays missed. */
		private Promise drafted(LocalDate to, LocalDate draftedOn) {
			return new Promise(to, false, moved(to, draftedOn).missedSince);
		}

	}

	void stated(@Nullable LocalDate start) {
		this.stated = start;
	}

	void on(NodePlanned event) {
		Promise before = before(event.nodeCode());
		this.planned.put(event.nodeCode(), (before != null) ? before.drafted(event.plannedOn(), event.occurredOn())
				: new Promise(event.plannedOn(), false, null));
	}

	void on(PlanBaselined event) {
		for (PlannedNode node : event.nodes()) {
			move(node.nodeCode(), node.plannedOn(), event.occurredOn());
		}
	}

	void on(NodeDateChanged event) {
		move(event.nodeCode(), event.after(), event.occurredOn());
	}

	private void move(String code, LocalDate to, LocalDate movedOn) {
		Promise before = before(code);
		this.planned.put(code, (before != null) ? before.moved(to, movedOn) : new Promise(to, true, null));
	}

	/**
	 * What was promised so far; before any plan, the start the facts state. Nodes that
	 * mean no start are never asked for.
	 */
	private @Nullable Promise before(String code) {
		Promise planned = this.planned.get(code);
		LocalDate start = this.stated;
		return (planned == null && start != null) ? new Promise(start, true, null) : planned;
	}

	void on(NodeAchieved event) {
		this.skipped.remove(event.nodeCode());
		if (event.meaning() == NodeMeaning.WORK_STARTED) {
			this.started.put(event.nodeCode(), event.occurredOn());
		}
	}

	/**
	 * A start whose month passed stays missed: leaving it out afterwards hides nothing.
	 */
	void on(NodeSkipped event) {
		Promise promise = this.planned.get(event.nodeCode());
		if (promise == null || !promise.isMissedOn(event.occurredOn())) {
			this.skipped.add(event.nodeCode());
		}
	}

	void on(NodeReopened event) {
		this.skipped.remove(event.nodeCode());
		this.started.remove(event.nodeCode());
	}

	void on(StartStated event) {
		this.underWaySince = event.stated() ? event.occurredOn() : null;
	}

	/** The day the stage stated a start, if it had by the end of a day. */
	@Nullable LocalDate statedBy(LocalDate day) {
		LocalDate since = this.underWaySince;
		return (since != null && !since.isAfter(day)) ? since : null;
	}

	/** The day work started, if it had by the end of a day. */
	@Nullable LocalDate startedBy(LocalDate day) {
		return this.started.values()
			.stream()
			.filter((on) -> !on.isAfter(day))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** Whether the day of a start is known, be it of a node or of a statement. */
	boolean isDated() {
		return this.underWaySince != null || !this.started.isEmpty();
	}

	/** The start that counts, by a node or a statement, if it had come by then. */
	@Nullable LocalDate countingBy(LocalDate day) {
		return StartThatCounts.of(startedBy(day), statedBy(day));
	}

	/**
	 * The earliest planned day among nodes.
	 * @param codes of the nodes that mean a start
	 */
	@Nullable Promise planned(Collection<String> codes) {
		return codes.stream()
			.filter((code) -> !this.skipped.contains(code))
			.map(this.planned::get)
			.filter(Objects::nonNull)
			.min(Comparator.comparing(Promise::on))
			.orElse(null);
	}

	/** Whether a node that means a start is left out, and none is planned instead. */
	boolean isSkipped(Collection<String> codes) {
		return codes.stream().anyMatch(this.skipped::contains) && planned(codes) == null;
	}

}
