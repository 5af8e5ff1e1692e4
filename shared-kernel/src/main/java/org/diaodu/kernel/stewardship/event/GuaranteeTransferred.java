package org.diaodu.kernel.stewardship.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.message.EventName;

/**
 * The guarantee went to another leader; {@code occurredOn} is the first day of the new
 * one.
 *
 * @param rank on that day, null when none was conferred
 * @param major whether the project was on the list of major projects
 * @param policyVersion version of the rank rule it was judged by, null when none applied
 */
@EventName("stewardship.guarantee-transferred")
@Revision("1")
public record GuaranteeTransferred(String projectId, String fromPersonId, String personId, String postId, String unitId,
		@Nullable LeaderRank rank, boolean major, @Nullable String policyVersion, String note,
		LocalDate occurredOn) implements GuaranteeEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
