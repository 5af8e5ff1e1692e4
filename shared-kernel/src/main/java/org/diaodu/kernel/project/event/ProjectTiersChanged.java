package org.diaodu.kernel.project.event;

import java.time.LocalDate;
import java.util.Set;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.project.Tier;
import org.diaodu.kernel.project.TierChangeCause;
import org.diaodu.kernel.value.WanYuan;

/**
 * Other tiers schedule the project from now on.
 *
 * @param counted false for a lead: below the lowest threshold, or its amount unknown
 * @param policyVersion the version of the thresholds that decided
 */
@EventName("project.tiers-changed")
@Revision("1")
public record ProjectTiersChanged(String projectId, Set<Tier> before, Set<Tier> after, boolean counted,
		@Nullable WanYuan amount, TierChangeCause cause, String policyVersion,
		LocalDate occurredOn) implements ProjectEvent {

	@Override
	public String subject() {
		return this.projectId;
	}

}
