package org.diaodu.command.policy;

import java.util.Map;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * A light is yellow before it is red (F6): numbers by which nothing would ever be yellow
 * contradict each other.
 */
@Clause({ "F-002", "F-021" })
final class YellowComesBeforeRed {

	/** The number from which a light is yellow, and the one from which it is red. */
	private static final Map<PolicyField, PolicyField> PAIRS = Map.of(PolicyField.PROGRESS_YELLOW_POINTS,
			PolicyField.PROGRESS_RED_POINTS, PolicyField.STATISTICS_YELLOW_MONTHS, PolicyField.STATISTICS_RED_MONTHS);

	private YellowComesBeforeRed() {
	}

	static void require(PolicyVersion wished) {
		PAIRS.forEach((yellow, red) -> {
			if (wished.parameter().fields().contains(yellow) && wished.number(yellow) >= wished.number(red)) {
				throw Refusal.of(PolicyRefusal.POLICY_YELLOW_NOT_BEFORE_RED, "values")
					.with("yellow", wished.number(yellow))
					.with("red", wished.number(red))
					.asException();
			}
		});
	}

}
