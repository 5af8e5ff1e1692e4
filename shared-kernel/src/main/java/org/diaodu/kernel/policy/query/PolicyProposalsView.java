package org.diaodu.kernel.policy.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * Proposals, latest first.
 */
public record PolicyProposalsView(List<PolicyProposalView> proposals, Basis basis) {

	public PolicyProposalsView {
		proposals = List.copyOf(proposals);
	}

}
