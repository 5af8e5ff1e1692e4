package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * A node has a planned day, or another, before the plan is frozen.
 *
 * @param before null when it had none
 * @param catalogueVersion of the nodes
 * @param reason given where its day had passed, or else null
 */
@EventName("lifecycle.node-planned")
@Revision("1")
public record NodePlanned(String projectId, String nodeCode, @Nullable LocalDate before, LocalDate plannedOn,
		String catalogueVersion, List<DueClock> clocks, LocalDate occurredOn,
		@Nullable String reason) implements LifecycleEvent, ClockBearing {

	public NodePlanned {
		clocks = List.copyOf(clocks);
	}

	/** Without a word. */
	public NodePlanned(String projectId, String nodeCode, @Nullable LocalDate before, LocalDate plannedOn,
			String catalogueVersion, List<DueClock> clocks, LocalDate occurredOn) {
		this(projectId, nodeCode, before, plannedOn, catalogueVersion, clocks, occurredOn, null);
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
