package org.diaodu.command.light;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.light.Judgement.Inputs;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * PROGRESS (进度): this year's investment against the annual plan and the time of the year.
 * Yellow from the points policy names on (含 10), red above the higher number (超过 30,
 * Yinchuan), or when it was yellow at as many month's ends in a row (Haikou) and is so
 * still.
 */
@Clause({ "F-021", "F-095" })
final class ProgressLight {

	private ProgressLight() {
	}

	/**
	 * Judges.
	 * @param at what was behind at the end of a day, null when no plan was known then
	 */
	static Judgement judge(Function<LocalDate, @Nullable Shortfall> at, LocalDate day, PolicyVersion policy) {
		Shortfall now = at.apply(day);
		if (now == null) {
			return Judgement.notApplicable(new Inputs(), policy);
		}
		int yellow = policy.number(PolicyField.PROGRESS_YELLOW_POINTS);
		int red = policy.number(PolicyField.PROGRESS_RED_POINTS);
		int months = policy.number(PolicyField.PROGRESS_RED_MONTHS);
		Inputs inputs = new Inputs().with("investedThisYear", now.reached())
			.with("annualPlan", now.planned())
			.with("monthsComplete", now.months())
			.with("pointsBehind", now.points(yellow, red))
			.with("yellowPoints", yellow)
			.with("redPoints", red);
		if (now.comparePoints(red) > 0) {
			return inputs.red(LightRule.PROGRESS_FAR_BEHIND, policy.version());
		}
		if (now.comparePoints(yellow) < 0) {
			return inputs.green(policy.version());
		}
		int behind = monthsBehind(at, day, yellow, months);
		inputs.with("monthsBehind", behind).with("redMonths", months);
		return (behind >= months) ? inputs.red(LightRule.PROGRESS_BEHIND_TWICE, policy.version())
				: inputs.yellow(LightRule.PROGRESS_BEHIND, policy.version());
	}

	/**
	 * At how many of the last month's ends in a row it was behind, counted up to a
	 * number.
	 */
	private static int monthsBehind(Function<LocalDate, @Nullable Shortfall> at, LocalDate day, int yellow, int most) {
		YearMonth month = YearMonth.from(day);
		if (!Shortfall.isLastOfMonth(day)) {
			month = month.minusMonths(1);
		}
		int behind = 0;
		while (behind < most) {
			Shortfall then = at.apply(month.minusMonths(behind).atEndOfMonth());
			if (then == null || then.comparePoints(yellow) < 0) {
				return behind;
			}
			behind++;
		}
		return behind;
	}

}
