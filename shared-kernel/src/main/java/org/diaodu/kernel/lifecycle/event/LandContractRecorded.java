package org.diaodu.kernel.lifecycle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.value.WanYuan;

/**
 * The land was contracted, with the day work must start by.
 *
 * @param price in 万元, null when unknown
 * @param policyVersion version of the periods the clocks were counted by, null when work
 * had started and none runs
 */
@EventName("lifecycle.land-contract-recorded")
@Revision("1")
public record LandContractRecorded(String projectId, String contractNo, LocalDate agreedStartOn,
		@Nullable WanYuan price, @Nullable String policyVersion, List<DueClock> clocks,
		LocalDate occurredOn) implements LifecycleEvent, ClockBearing {

	public LandContractRecorded {
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
