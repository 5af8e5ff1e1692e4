package org.diaodu.command.light;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.light.Judgement.Inputs;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyVersion;

/**
 * START (开工): yellow when the planned month passed without a start, red when as many
 * months in a row passed as policy says (三个月, Yinchuan). The months are counted from the
 * first one that was promised and passed; moving the day afterwards gives no month back
 * (ADR 0082).
 */
@Clause({ "F-021", "F-030" })
final class StartLight {

	private StartLight() {
	}

	/**
	 * What is known of a start at the end of a day.
	 *
	 * @param startedOn the day work started, null while not, or when only the stage tells
	 * that it did
	 * @param statedOn the day the stage did, null while it does not
	 * @param underWay whether it started, by the day or by the stage
	 * @param plannedOn the planned day, null when there is none
	 * @param missedSince first promised month that passed before the plan was moved, null
	 * when none did
	 * @param skipped whether no start is to be expected
	 */
	record Start(@Nullable LocalDate startedOn, @Nullable LocalDate statedOn, boolean underWay,
			@Nullable LocalDate plannedOn, @Nullable YearMonth missedSince, boolean skipped) {

		/** Nothing is known. */
		static final Start UNKNOWN = new Start(null, null, false, null, null, false);

	}

	static Judgement judge(Start start, LocalDate day, PolicyVersion policy) {
		Inputs inputs = new Inputs().with("plannedStart", start.plannedOn()).with("missedSince", start.missedSince());
		if (start.underWay()) {
			inputs.with("startedOn", start.startedOn());
			if (start.startedOn() == null) {
				inputs.with("startStatedOn", start.statedOn());
			}
			return inputs.green(policy.version());
		}
		if (start.skipped() || start.plannedOn() == null) {
			return Judgement.notApplicable(inputs, policy);
		}
		YearMonth first = (start.missedSince() != null) ? start.missedSince() : YearMonth.from(start.plannedOn());
		long missed = Math.max(0, ChronoUnit.MONTHS.between(first, YearMonth.from(day)));
		if (missed == 0) {
			// A start that is not due says nothing yet.
			return Judgement.notApplicable(inputs, policy);
		}
		int red = policy.number(PolicyField.START_RED_MONTHS);
		inputs.with("monthsMissed", missed).with("redMonths", red);
		return (missed >= red) ? inputs.red(LightRule.START_THREE_MONTHS_PASSED, policy.version())
				: inputs.yellow(LightRule.START_MONTH_PASSED, policy.version());
	}

}
