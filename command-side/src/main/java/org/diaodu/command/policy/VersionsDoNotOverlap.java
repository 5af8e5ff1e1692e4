package org.diaodu.command.policy;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * No day has two versions: a new one lies where none applies, or ends the last one that
 * was given no end. So what applied before its first day stays.
 */
@Clause("F-002")
final class VersionsDoNotOverlap {

	private VersionsDoNotOverlap() {
	}

	/**
	 * Refuses a version that would apply on another's days.
	 * @param adopted by first day
	 */
	static void require(List<PolicyVersion> adopted, PolicyVersion wished) {
		for (int i = 0; i < adopted.size(); i++) {
			PolicyVersion known = adopted.get(i);
			LocalDate last = last(known, (i + 1 < adopted.size()) ? adopted.get(i + 1) : null);
			boolean before = wished.effectiveTo() != null && wished.effectiveTo().isBefore(known.effectiveFrom());
			boolean after = wished.effectiveFrom().isAfter((last != null) ? last : known.effectiveFrom());
			if (!before && !after) {
				throw Refusal.of(PolicyRefusal.POLICY_OVERLAPS, "effectiveFrom")
					.with("version", known.version())
					.with("from", known.effectiveFrom())
					.with("to", (last != null) ? last : "…")
					.asException();
			}
		}
	}

	/** The last day a version applies, or null when it goes on. */
	private static @Nullable LocalDate last(PolicyVersion version, @Nullable PolicyVersion next) {
		if (version.effectiveTo() != null) {
			return version.effectiveTo();
		}
		return (next != null) ? next.effectiveFrom().minusDays(1) : null;
	}

}
