package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.message.EventName;

/**
 * A leader became guarantor.
 *
 * @param rank on that day, null when none was conferred
 * @param major whether the project was on the list of major projects
 * @param policyVersion version of the rank rule it was judged by, null when none applied
 */
@EventName("stewardship.guarantor-assigned")
@Revision("1")
public record GuarantorAssigned(String projectId, String personId, String postId, String unitId,
		@Nullable LeaderRank rank, boolean major, @Nullable String policyVersion,
		LocalDate occurredOn) implements GuaranteeEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
