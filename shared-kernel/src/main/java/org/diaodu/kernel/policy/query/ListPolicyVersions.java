package org.diaodu.kernel.policy.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.policy.PolicyParameter;

/**
 * All adopted versions of a parameter.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-002")
public record ListPolicyVersions(Caller caller, PolicyParameter parameter,
		@Nullable Long awaitIndex) implements DomainQuery<PolicyVersionsView> {

	@Override
	public Class<PolicyVersionsView> answerType() {
		return PolicyVersionsView.class;
	}

}
