package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * The acceptance was not filed in time (质量条例 49).
 */
@EventName("lifecycle.acceptance-filing-overdue")
@Revision("1")
public record AcceptanceFilingOverdue(String projectId, LocalDate acceptedOn, LocalDate dueOn,
		LocalDate occurredOn) implements LifecycleEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return List.of(new ClockRef(ClockKind.ACCEPTANCE_FILING_DUE, ""));
	}

}
