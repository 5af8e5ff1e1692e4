package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * The office accepted the application; its clocks run.
 *
 * @param committed null when no more than the law is promised
 * @param greenChannel whether the green channel applied
 * @param catalogueVersion of the limits
 */
@EventName("permit.accepted")
@Revision("1")
public record PermitAccepted(String projectId, String permitId, Deadline statutory, @Nullable Deadline committed,
		boolean greenChannel, String catalogueVersion, List<DueClock> clocks,
		LocalDate occurredOn) implements PermitEvent, ClockBearing {

	public PermitAccepted {
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
