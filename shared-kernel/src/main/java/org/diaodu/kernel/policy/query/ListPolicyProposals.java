package org.diaodu.kernel.policy.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.ProposalStatus;

/**
 * What was proposed and needs, or needed, a second person.
 *
 * @param parameter only of this one, null for all
 * @param status only in this one, null for all
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-002")
public record ListPolicyProposals(Caller caller, @Nullable PolicyParameter parameter, @Nullable ProposalStatus status,
		@Nullable Long awaitIndex) implements DomainQuery<PolicyProposalsView> {

	@Override
	public Class<PolicyProposalsView> answerType() {
		return PolicyProposalsView.class;
	}

}
