package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * The planned day of a node passed before it was reached; a reason and a new day are
 * owed.
 */
@EventName("lifecycle.node-missed")
@Revision("1")
public record NodeMissed(String projectId, String nodeCode, LocalDate plannedOn,
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
