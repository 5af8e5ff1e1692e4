package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * A frozen day was moved; the original stays.
 *
 * @param originalOn of the first baseline
 * @param change its number, from 1 on
 * @param extendedDays beyond the original, all changes together
 * @param decisionReference the named higher decision it rests on, null when it rests on
 * the rule
 * @param missed whether the day moved had passed
 * @param policyVersion version of the rule it was judged by
 */
@EventName("lifecycle.node-date-changed")
@Revision("1")
public record NodeDateChanged(String projectId, String nodeCode, LocalDate originalOn, LocalDate before,
		LocalDate after, int change, int extendedDays, String reason, @Nullable String decisionReference,
		boolean missed, String policyVersion, List<DueClock> clocks,
		LocalDate occurredOn) implements LifecycleEvent, ClockBearing {

	public NodeDateChanged {
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
