package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * A node is left out, for a reason.
 *
 * @param catalogueVersion of the nodes
 */
@EventName("lifecycle.node-skipped")
@Revision("1")
public record NodeSkipped(String projectId, String nodeCode, String reason, String catalogueVersion,
		LocalDate occurredOn) implements LifecycleEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return List.of(new ClockRef(ClockKind.NODE_DUE, this.nodeCode));
	}

}
