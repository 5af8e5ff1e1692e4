package org.diaodu.command.policy;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyRefusal;
import org.diaodu.kernel.policy.TierAmounts;

/**
 * The higher tier schedules what is as large or larger.
 */
@Clause({ "F-035", "F-036", "F-037", "F-038" })
final class ThresholdsRise {

	private ThresholdsRise() {
	}

	static void require(TierAmounts amounts) {
		boolean rising = amounts.zone().compareTo(amounts.district()) <= 0
				&& amounts.zone().compareTo(amounts.department()) <= 0
				&& amounts.district().compareTo(amounts.city()) <= 0
				&& amounts.department().compareTo(amounts.city()) <= 0;
		if (!rising) {
			throw Refusal.of(PolicyRefusal.THRESHOLDS_NOT_ASCENDING, "values").asException();
		}
	}

}
