package org.diaodu.command.policy;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.event.PolicyProposed;

/**
 * Four eyes: thresholds and quotas take a second natural person, of another unit than the
 * first (F3).
 */
@Clause("F-002")
final class ASecondPersonOfAnotherUnitApproves {

	private ASecondPersonOfAnotherUnitApproves() {
	}

	static void require(PolicyProposed proposal, Attribution by, DecisionContext context) {
		if (Permissions.isSystem(by)) {
			// No natural person.
			throw Refusal.of(CommonRefusal.NOT_PERMITTED).asException();
		}
		if (proposal.proposerId().equals(by.actor())) {
			throw Refusal.of(PolicyRefusal.POLICY_SELF_APPROVED, "version").asException();
		}
		// A post in the proposer's unit counts, in whichever post they approve.
		boolean sameUnit = proposal.proposerUnitId().equals(by.organisation()) || context.directory()
			.activePosts(by.actor(), context.today())
			.stream()
			.anyMatch((post) -> post.unitId().equals(proposal.proposerUnitId()));
		if (sameUnit) {
			throw Refusal.of(PolicyRefusal.POLICY_APPROVER_SAME_UNIT, "version").asException();
		}
	}

}
