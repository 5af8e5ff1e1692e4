package org.diaodu.query.graphql.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.query.PolicyActorView;
import org.diaodu.kernel.policy.query.PolicyVersionView;
import org.jspecify.annotations.Nullable;

/**
 * An adopted version, as the contract shows it.
 */
record PolicyVersionItem(PolicyParameter parameter, String version, String documentNo, String clause,
		LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, @Nullable LocalDate lastDay, List<PolicyValue> values,
		@Nullable PolicyActorView proposer, @Nullable PolicyActorView approver, LocalDate adoptedOn,
		Instant recordedAt) {

	static PolicyVersionItem of(PolicyVersionView view) {
		PolicyVersion version = view.version();
		return new PolicyVersionItem(version.parameter(), version.version(), version.documentNo(), version.clause(),
				version.effectiveFrom(), version.effectiveTo(), view.lastDay(), version.values(), view.proposer(),
				view.approver(), view.adoptedOn(), view.recordedAt());
	}

}
