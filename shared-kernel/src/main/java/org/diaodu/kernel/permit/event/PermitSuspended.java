package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.permit.SuspensionGround;

/**
 * The clocks stand still for what the law does not count.
 *
 * @param remaining working or other days left of the statutory limit, negative beyond it
 * @param remainingCommitted of the committed one, null when there is none
 */
@EventName("permit.suspended")
@Revision("1")
public record PermitSuspended(String projectId, String permitId, SuspensionGround ground, String note, int remaining,
		@Nullable Integer remainingCommitted, LocalDate occurredOn) implements PermitEvent, ClockBearing {

	@Override
	public String subject() {
		return this.projectId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return PermitClocks.limits(this.permitId);
	}

}
