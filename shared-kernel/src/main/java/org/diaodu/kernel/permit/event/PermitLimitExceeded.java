package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.permit.LimitKind;

/**
 * A limit passed before the office decided (审批超时).
 */
@EventName("permit.limit-exceeded")
@Revision("1")
public record PermitLimitExceeded(String projectId, String permitId, LimitKind limit, LocalDate dueOn,
		LocalDate occurredOn) implements PermitEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return List.of(PermitClocks.limit(this.permitId, this.limit));
	}

}
