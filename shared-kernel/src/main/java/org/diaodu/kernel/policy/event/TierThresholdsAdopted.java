package org.diaodu.kernel.policy.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.value.WanYuan;

/**
 * Thresholds were adopted.
 */
@EventName("policy.tier-thresholds-adopted")
@Revision("1")
public record TierThresholdsAdopted(String policyId, String version, String documentNo, String clause,
		LocalDate effectiveFrom, WanYuan zone, WanYuan district, WanYuan department, WanYuan city,
		LocalDate occurredOn) implements PolicyEvent {

	@Override
	public String subject() {
		return this.policyId;
	}

}
