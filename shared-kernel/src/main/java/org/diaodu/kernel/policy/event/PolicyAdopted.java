package org.diaodu.kernel.policy.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * A version applies from its first day on. Tier thresholds are recorded as
 * {@link TierThresholdsAdopted} instead.
 *
 * @param proposerId who proposed it, or adopted it where one person may
 * @param proposerUnitId for which unit
 * @param approverId the second person, null where none was needed
 * @param approverUnitId of the second person
 */
@EventName("policy.parameter-adopted")
@Revision("1")
public record PolicyAdopted(String policyId, PolicyVersion version, String proposerId, String proposerUnitId,
		@Nullable String approverId, @Nullable String approverUnitId, LocalDate occurredOn) implements PolicyEvent {

	@Override
	public String subject() {
		return this.policyId;
	}

}
