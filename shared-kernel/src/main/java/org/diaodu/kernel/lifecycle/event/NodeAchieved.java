package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.lifecycle.NodeEvidence;
import org.diaodu.kernel.lifecycle.NodeMeaning;
import org.diaodu.kernel.message.EventName;

/**
 * A node was reached on that day.
 *
 * @param meaning of the node in the catalogue then
 * @param catalogueVersion of the nodes
 * @param policyVersion version of the periods the clocks were counted by, null when none
 * was started
 * @param clocks what must follow by when
 */
@EventName("lifecycle.node-achieved")
@Revision("1")
public record NodeAchieved(String projectId, String nodeCode, NodeMeaning meaning, List<NodeEvidence> evidence,
		@Nullable String note, String catalogueVersion, @Nullable String policyVersion, List<DueClock> clocks,
		List<ClockRef> ended, LocalDate occurredOn) implements LifecycleEvent, ClockBearing {

	public NodeAchieved {
		evidence = List.copyOf(evidence);
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
