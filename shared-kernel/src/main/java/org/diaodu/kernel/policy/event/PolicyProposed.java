package org.diaodu.kernel.policy.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * A version that needs four eyes was proposed; it has no effect until it is approved.
 *
 * @param proposerId who proposed it
 * @param proposerUnitId for which unit
 */
@EventName("policy.parameter-proposed")
@Revision("1")
public record PolicyProposed(String policyId, PolicyVersion version, String proposerId, String proposerUnitId,
		LocalDate occurredOn) implements PolicyEvent {

	@Override
	public String subject() {
		return this.policyId;
	}

}
