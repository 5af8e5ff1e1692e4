package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.PlannedNode;
import org.diaodu.kernel.message.EventName;

/**
 * The plan was frozen as a numbered version. The first keeps the original day of each
 * node for ever.
 *
 * @param baseline from 1 on
 * @param catalogueVersion of the nodes
 * @param documentNo the decision a later one rests on, null for the first
 * @param toldOn the day it was told, null when that was its own day (or is not known, of
 * what was recorded before this was)
 */
@EventName("lifecycle.plan-baselined")
@Revision("1")
public record PlanBaselined(String projectId, int baseline, String catalogueVersion, List<PlannedNode> nodes,
		String reason, @Nullable String documentNo, List<DueClock> clocks, LocalDate occurredOn,
		@Nullable LocalDate toldOn) implements LifecycleEvent, ClockBearing {

	public PlanBaselined {
		nodes = List.copyOf(nodes);
		clocks = List.copyOf(clocks);
	}

	/** Told on its own day. */
	public PlanBaselined(String projectId, int baseline, String catalogueVersion, List<PlannedNode> nodes,
			String reason, @Nullable String documentNo, List<DueClock> clocks, LocalDate occurredOn) {
		this(projectId, baseline, catalogueVersion, nodes, reason, documentNo, clocks, occurredOn, null);
	}

	/**
	 * The day from which what it promises is measured: nobody knew of it before it was
	 * told.
	 */
	public LocalDate promisedOn() {
		return (this.toldOn != null && this.toldOn.isAfter(this.occurredOn)) ? this.toldOn : this.occurredOn;
	}

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<DueClock> startsClocks() {
		return this.clocks;
	}

}
