package org.diaodu.query.graphql.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.ProposalStatus;
import org.diaodu.kernel.policy.query.PolicyActorView;
import org.diaodu.kernel.policy.query.PolicyProposalView;
import org.jspecify.annotations.Nullable;

/**
 * A proposed version, as the contract shows it.
 */
record PolicyProposalItem(long logIndex, PolicyParameter parameter, String version, String documentNo, String clause,
		LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, List<PolicyValue> values, ProposalStatus status,
		PolicyActorView proposer, LocalDate proposedOn, Instant recordedAt, @Nullable PolicyActorView decidedBy,
		@Nullable LocalDate decidedOn, @Nullable String reason) {

	static PolicyProposalItem of(PolicyProposalView view) {
		PolicyVersion version = view.version();
		return new PolicyProposalItem(view.logIndex(), version.parameter(), version.version(), version.documentNo(),
				version.clause(), version.effectiveFrom(), version.effectiveTo(), version.values(), view.status(),
				view.proposer(), view.proposedOn(), view.recordedAt(), view.decidedBy(), view.decidedOn(),
				view.reason());
	}

}
