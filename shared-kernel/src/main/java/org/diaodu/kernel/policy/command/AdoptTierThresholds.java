package org.diaodu.kernel.policy.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.value.WanYuan;

/**
 * Adopts the amounts (万元, inclusive) from which each tier schedules a project.
 *
 * @param policyId {@code policy-tier-thresholds}
 * @param version unique name of this version, such as {@code 2018-7}
 * @param effectiveFrom first day it applies; decisions for earlier days keep the earlier
 * version
 */
@Clause({ "F-002", "F-035", "F-036", "F-037", "F-038" })
public record AdoptTierThresholds(@TargetAggregateIdentifier String policyId, String version, String documentNo,
		String clause, LocalDate effectiveFrom, WanYuan zone, WanYuan district, WanYuan department,
		WanYuan city) implements PolicyCommand {

	@Override
	public String target() {
		return this.policyId;
	}

}
