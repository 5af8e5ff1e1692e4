package org.diaodu.command.lifecycle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.Directory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * The version of a rule by which something that occurred on a day is judged. What
 * occurred before the first version is judged by the first, since lives of projects are
 * told from their beginning (as tiers are, ADR 0011).
 */
@Clause("F-002")
final class Rules {

	private Rules() {
	}

	static PolicyVersion on(LocalDate day, PolicyParameter parameter, Directory directory) {
		@Nullable PolicyVersion inForce = directory.policy(parameter, day);
		if (inForce == null && !directory.versions(parameter).isEmpty()) {
			PolicyVersion first = directory.versions(parameter).getFirst();
			inForce = day.isBefore(first.effectiveFrom()) ? first : null;
		}
		if (inForce == null) {
			throw Refusal.of(PolicyRefusal.POLICY_MISSING_FOR_DATE, "occurredOn").with("date", day).asException();
		}
		return inForce;
	}

}
