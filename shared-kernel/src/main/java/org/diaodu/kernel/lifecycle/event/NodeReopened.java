package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.NodeState;
import org.diaodu.kernel.message.EventName;

/**
 * A node that was reached or skipped is open again, for a reason.
 *
 * @param before what it was
 */
@EventName("lifecycle.node-reopened")
@Revision("1")
public record NodeReopened(String projectId, String nodeCode, NodeState before, String reason, List<DueClock> clocks,
		List<ClockRef> ended, LocalDate occurredOn) implements LifecycleEvent, ClockBearing {

	public NodeReopened {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<DueClock> startsClocks() {
		return this.clocks;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return this.ended;
	}

}
