package org.diaodu.kernel.permit.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * The office asks for something; the clocks stand still and the desk is the owner's.
 *
 * @param remaining working or other days left of the statutory limit, negative beyond it;
 * null when the application was not accepted yet
 * @param remainingCommitted of the committed one, null when there is none
 */
@EventName("permit.supplement-requested")
@Revision("1")
public record PermitSupplementRequested(String projectId, String permitId, String what, @Nullable Integer remaining,
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
