package org.diaodu.kernel.policy.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.policy.PolicyParameter;

/**
 * A proposed version was rejected, or withdrawn by whoever had proposed it.
 *
 * @param rejecterId who rejected it
 * @param rejecterUnitId for which unit
 */
@EventName("policy.parameter-rejected")
@Revision("1")
public record PolicyRejected(String policyId, PolicyParameter parameter, String version, String reason,
		String rejecterId, String rejecterUnitId, LocalDate occurredOn) implements PolicyEvent {

	@Override
	public String subject() {
		return this.policyId;
	}

}
