package org.diaodu.query.graphql.policy;

import java.util.concurrent.CompletableFuture;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.command.AdoptTierThresholds;
import org.diaodu.query.graphql.Commands;
import org.diaodu.query.graphql.EdgeRequest;
import org.diaodu.query.graphql.Money;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Changes of policy.
 */
@Controller
class PolicyMutations {

	/** There is one set of thresholds; it has versions. */
	private static final String TIER_THRESHOLDS = "policy-tier-thresholds";

	private final Commands commands;

	PolicyMutations(Commands commands) {
		this.commands = commands;
	}

	@MutationMapping
	@Clause({ "F-002", "F-034" })
	CompletableFuture<TierThresholdsPayload> adoptTierThresholds(@Argument AdoptTierThresholdsInput input,
			@ContextValue EdgeRequest edge) {
		return this.commands
			.send(edge, input, (commandId) -> new AdoptTierThresholds(TIER_THRESHOLDS, input.version(),
					input.documentNo(), input.clause(), input.effectiveFrom(),
					Money.wanYuan(input.zoneWanYuan(), "zone"), Money.wanYuan(input.districtWanYuan(), "district"),
					Money.wanYuan(input.departmentWanYuan(), "department"), Money.wanYuan(input.cityWanYuan(), "city")))
			.thenApply((outcome) -> new TierThresholdsPayload(outcome.clientMutationId(), outcome.receipt(),
					outcome.userErrors()));
	}

}
