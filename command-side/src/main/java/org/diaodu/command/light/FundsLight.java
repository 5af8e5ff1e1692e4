package org.diaodu.command.light;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.light.Judgement.Inputs;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * FUNDS (资金): what came in this year against the fund plan and the time of the year.
 * Yellow when behind at all, red when behind by more than the points policy names, or
 * when work started and the capital is not proven.
 */
@Clause("F-027")
final class FundsLight {

	private FundsLight() {
	}

	/**
	 * What is known of the funds at the end of a day.
	 *
	 * @param payment what is behind, null when there is no fund plan of the year
	 * @param started whether work started, as a node tells or a stage states
	 * @param capitalProven whether the capital is proven
	 */
	record Funds(@Nullable Shortfall payment, boolean started, boolean capitalProven) {
	}

	static Judgement judge(Funds funds, PolicyVersion policy) {
		Inputs inputs = new Inputs().with("started", funds.started()).with("capitalProven", funds.capitalProven());
		if (funds.started() && !funds.capitalProven()) {
			return inputs.red(LightRule.CAPITAL_UNPROVEN, policy.version());
		}
		Shortfall payment = funds.payment();
		if (payment == null) {
			return Judgement.notApplicable(inputs, policy);
		}
		int red = policy.number(PolicyField.FUNDS_RED_POINTS);
		inputs.with("receivedThisYear", payment.reached())
			.with("fundPlan", payment.planned())
			.with("monthsComplete", payment.months())
			.with("pointsBehind", payment.points(0, red))
			.with("redPoints", red);
		if (payment.comparePoints(red) > 0) {
			return inputs.red(LightRule.FUNDS_FAR_BEHIND, policy.version());
		}
		return (payment.comparePoints(0) > 0) ? inputs.yellow(LightRule.FUNDS_BEHIND, policy.version())
				: inputs.green(policy.version());
	}

}
