package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.lifecycle.StartBasis;
import org.diaodu.kernel.message.EventName;

/**
 * Work should have started by a day and has not (C6.5).
 */
@EventName("lifecycle.start-overdue")
@Revision("1")
public record StartOverdue(String projectId, StartBasis basis, LocalDate dueOn,
		LocalDate occurredOn) implements LifecycleEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return List.of(new ClockRef(ClockKind.START_DUE, this.basis.name()));
	}

}
