package org.diaodu.command.stewardship;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.KnownPost;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.stewardship.StewardshipRefusal;

/**
 * A guarantor is a leader whose post reaches the project; of a major project, one of at
 * least the rank that the policy of the day asks for.
 */
@Clause({ "F-064", "F-065" })
final class GuarantorFits {

	private final DecisionContext context;

	private final StewardedProject project;

	private final String field;

	GuarantorFits(DecisionContext context, StewardedProject project, String field) {
		this.context = context;
		this.project = project;
		this.field = field;
	}

	/**
	 * A leader who may guarantee the project.
	 *
	 * @param policyVersion version of the rank rule, null when none applied
	 */
	record Fitting(KnownPost post, @Nullable LeaderRank rank, boolean major, @Nullable String policyVersion) {
	}

	/** The leader, when they fit on that day. */
	Fitting require(String personId, String postId, LocalDate on) {
		KnownPost post = PostHeld.require(this.context.directory(), personId, postId, on, this.field);
		if (post.role() != Role.GUARANTOR && post.role() != Role.RESPONSIBLE_LEADER) {
			throw refuse(StewardshipRefusal.ROLE_UNFIT_FOR_SLOT).asException();
		}
		if (!Permissions.in(this.context).reaches(post, this.project.scope())) {
			throw refuse(StewardshipRefusal.POST_OUT_OF_TERRITORY).asException();
		}
		LeaderRank rank = this.context.directory().rankOn(personId, on);
		if (!this.project.isMajorOn(on)) {
			return new Fitting(post, rank, false, null);
		}
		PolicyVersion rule = this.context.directory().policy(PolicyParameter.GUARANTEE_RANK, on);
		if (rule == null) {
			throw Refusal.of(PolicyRefusal.POLICY_MISSING_FOR_DATE, "occurredOn").with("date", on).asException();
		}
		LeaderRank needed = rule.rank(PolicyField.MAJOR_GUARANTOR_RANK);
		if (rank == null || !rank.atLeast(needed)) {
			throw refuse(StewardshipRefusal.GUARANTOR_RANK_TOO_LOW).with("rank", (rank != null) ? rank : "-")
				.with("needed", needed)
				.asException();
		}
		return new Fitting(post, rank, true, rule.version());
	}

	private Refusal refuse(StewardshipRefusal reason) {
		return Refusal.of(reason, this.field).with("projectId", this.project.id());
	}

}
