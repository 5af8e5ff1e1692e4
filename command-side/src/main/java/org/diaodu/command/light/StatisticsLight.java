package org.diaodu.command.light;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.light.Judgement.Inputs;
import org.diaodu.kernel.lifecycle.StartThatCounts;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * STATISTICS (纳统): a project that started and is not in official statistics more than a
 * month after is yellow, more than two months after, red (Yinchuan). The numbers are
 * policy's. Whether it is in statistics only the statistics office says.
 */
@Clause("F-102")
final class StatisticsLight {

	private StatisticsLight() {
	}

	/**
	 * Judges.
	 * @param startedOn the day work started, null while it has not, or the day is unknown
	 * @param statedOn the day the stage stated that it did, which counts while no other
	 * is known
	 * @param enteredOn the day it entered official statistics, null while it has not
	 */
	static Judgement judge(@Nullable LocalDate startedOn, @Nullable LocalDate statedOn, @Nullable LocalDate enteredOn,
			LocalDate day, PolicyVersion policy) {
		LocalDate from = StartThatCounts.of(startedOn, statedOn);
		Inputs inputs = new Inputs().with((startedOn != null) ? "startedOn" : "startStatedOn", from);
		if (enteredOn != null) {
			return inputs.with("enteredOn", enteredOn).green(policy.version());
		}
		if (from == null) {
			return Judgement.notApplicable(inputs);
		}
		LocalDate yellowAfter = from.plusMonths(policy.number(PolicyField.STATISTICS_YELLOW_MONTHS));
		LocalDate redAfter = from.plusMonths(policy.number(PolicyField.STATISTICS_RED_MONTHS));
		inputs.with("yellowAfter", yellowAfter).with("redAfter", redAfter);
		if (day.isAfter(redAfter)) {
			return inputs.red(LightRule.STATISTICS_VERY_LATE, policy.version());
		}
		return day.isAfter(yellowAfter) ? inputs.yellow(LightRule.STATISTICS_LATE, policy.version())
				: inputs.green(policy.version());
	}

}
