package org.diaodu.query.stewardship;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * What the policy in force on a day asks for. Each is null where no version is in force:
 * then nothing is measured by it, rather than by a guess.
 */
@Clause({ "F-002", "F-040" })
record Standards(@Nullable PolicyVersion visits, @Nullable PolicyVersion rank, @Nullable PolicyVersion load,
		@Nullable PolicyVersion quota) {

	/** At most so many days between two visits, or null. */
	@Clause("F-067")
	@Nullable Integer visitDays(boolean major) {
		return (this.visits == null) ? null
				: this.visits.number(major ? PolicyField.MAJOR_VISIT_DAYS : PolicyField.OTHER_VISIT_DAYS);
	}

	/** When the next visit is due, or null. */
	@Nullable LocalDate nextVisit(LocalDate last, boolean major) {
		Integer days = visitDays(major);
		return (days != null) ? last.plusDays(days) : null;
	}

	/** Whether more days passed than the standard allows. */
	boolean visitOverdue(LocalDate last, boolean major, LocalDate day) {
		Integer days = visitDays(major);
		return days != null && ChronoUnit.DAYS.between(last, day) > days;
	}

	/** Ranks that may guarantee a major project, or null for any. */
	@Clause("F-064")
	String @Nullable [] ranksForMajor() {
		PolicyVersion rule = this.rank;
		if (rule == null) {
			return null;
		}
		LeaderRank lowest = rule.rank(PolicyField.MAJOR_GUARANTOR_RANK);
		return Arrays.stream(LeaderRank.values())
			.filter((rank) -> rank.atLeast(lowest))
			.map(Enum::name)
			.toArray(String[]::new);
	}

	/** Whether a guarantor of this rank is below what the project asks for. */
	boolean belowRank(boolean major, @Nullable LeaderRank rank) {
		return major && this.rank != null
				&& (rank == null || !rank.atLeast(this.rank.rank(PolicyField.MAJOR_GUARANTOR_RANK)));
	}

	/** How many projects an officer in this role may have, or null. */
	@Clause("F-012")
	@Nullable Integer load(Role role) {
		PolicyField field = PolicyField.loadOf(role);
		return (this.load != null && field != null) ? this.load.number(field) : null;
	}

	/** How many major projects there may be, or null. */
	@Clause("F-062")
	@Nullable Integer capacity() {
		return (this.quota != null) ? this.quota.number(PolicyField.MAJOR_PROJECTS) : null;
	}

	/** The name of a version, or null. */
	static @Nullable String name(@Nullable PolicyVersion version) {
		return (version != null) ? version.version() : null;
	}

}
