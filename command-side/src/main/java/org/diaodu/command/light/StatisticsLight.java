package org.diaodu.command.light;

import java.time.LocalDate;
import java.util.stream.Stream;

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
			return Judgement.notApplicable(inputs, policy);
		}
		LocalDate yellowAfter = after(from, PolicyField.STATISTICS_YELLOW_MONTHS, policy);
		LocalDate redAfter = after(from, PolicyField.STATISTICS_RED_MONTHS, policy);
		inputs.with("yellowAfter", yellowAfter).with("redAfter", redAfter);
		if (day.isAfter(redAfter)) {
			return inputs.red(LightRule.STATISTICS_VERY_LATE, policy.version());
		}
		return day.isAfter(yellowAfter) ? inputs.yellow(LightRule.STATISTICS_LATE, policy.version())
				: inputs.green(policy.version());
	}

	/** The days on which time alone turns it, in order; none while nothing started. */
	static Stream<LocalDate> turns(@Nullable LocalDate startedOn, @Nullable LocalDate statedOn, PolicyVersion policy) {
		LocalDate from = StartThatCounts.of(startedOn, statedOn);
		return (from == null) ? Stream.empty()
				: Stream.of(PolicyField.STATISTICS_YELLOW_MONTHS, PolicyField.STATISTICS_RED_MONTHS)
					.map((months) -> after(from, months, policy).plusDays(1))
					.sorted();
	}

	private static LocalDate after(LocalDate from, PolicyField months, PolicyVersion policy) {
		return from.plusMonths(policy.number(months));
	}

}
