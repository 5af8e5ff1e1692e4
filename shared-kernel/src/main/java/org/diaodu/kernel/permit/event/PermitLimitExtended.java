package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * The head of the office gave the statutory limit more days, and told the reason (行政许可法
 * 42).
 */
@EventName("permit.limit-extended")
@Revision("1")
public record PermitLimitExtended(String projectId, String permitId, Deadline before, Deadline after, String reason,
		String approvedById, List<DueClock> clocks, LocalDate occurredOn) implements PermitEvent, ClockBearing {

	public PermitLimitExtended {
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
