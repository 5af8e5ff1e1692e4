package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * The permit is void.
 *
 * @param daysUsed until then, of an application that was accepted and not decided;
 * counted as the statutory limit is counted, standstill left out. Null when there is no
 * such application (or it is not known, of what was recorded before this was)
 */
@EventName("permit.voided")
@Revision("1")
public record PermitVoided(String projectId, String permitId, String reason, LocalDate occurredOn,
		@Nullable Integer daysUsed) implements PermitEvent, ClockBearing {

	/** Nothing ran when it became void. */
	public PermitVoided(String projectId, String permitId, String reason, LocalDate occurredOn) {
		this(projectId, permitId, reason, occurredOn, null);
	}

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return PermitClocks.all(this.permitId);
	}

}
