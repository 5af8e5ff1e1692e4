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
 */
@EventName("lifecycle.plan-baselined")
@Revision("1")
public record PlanBaselined(String projectId, int baseline, String catalogueVersion, List<PlannedNode> nodes,
		String reason, @Nullable String documentNo, List<DueClock> clocks,
		LocalDate occurredOn) implements LifecycleEvent, ClockBearing {

	public PlanBaselined {
		nodes = List.copyOf(nodes);
		clocks = List.copyOf(clocks);
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
