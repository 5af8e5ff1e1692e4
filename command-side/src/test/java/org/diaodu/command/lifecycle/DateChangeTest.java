package org.diaodu.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.lifecycle.DateChange;
import org.diaodu.kernel.lifecycle.DateChange.Ground;
import org.diaodu.kernel.lifecycle.DateChange.Limits;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.policy.ExtensionRule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The rule at each of its boundaries: 200 days were promised on 2018-01-01, and half as
 * many again may be added, in two steps, no later than 30 days before.
 */
@Clause("F-077")
class DateChangeTest {

	private static final Limits LIMITS = new Limits(30, new ExtensionRule(50, 2));

	private static final LocalDate SET_ON = LocalDate.of(2018, 1, 1);

	/** 200 days after it was set. */
	private static final LocalDate ORIGINAL = LocalDate.of(2018, 7, 20);

	@ParameterizedTest(name = "{0}: on {2} to {3} after {1} extensions from {4}: {5} by rule, {6} by decision")
	@CsvSource(
			textBlock = """
					the last day before the lock,       0, 2018-06-19, 2018-08-01, 2018-07-20, ok,                      ok
					the first day of the lock,          0, 2018-06-20, 2018-08-01, 2018-07-20, DATE_LOCKED,             ok
					the planned day itself,             0, 2018-07-20, 2018-08-01, 2018-07-20, DATE_LOCKED,             ok
					the day after it was missed,        0, 2018-07-21, 2018-08-01, 2018-07-20, ok,                      ok
					long after it was missed,           0, 2018-10-01, 2018-10-02, 2018-07-20, ok,                      ok
					missed and today again,             0, 2018-07-21, 2018-07-21, 2018-07-20, ok,                      ok
					a day that has passed,              0, 2018-07-25, 2018-07-24, 2018-07-20, DATE_NOT_AHEAD,          DATE_NOT_AHEAD
					the same day,                       0, 2018-03-01, 2018-07-20, 2018-07-20, DATE_UNCHANGED,          DATE_UNCHANGED
					the last day of the cap,            0, 2018-03-01, 2018-10-28, 2018-07-20, ok,                      ok
					one day beyond the cap,             0, 2018-03-01, 2018-10-29, 2018-07-20, DATE_EXTENDED_TOO_FAR,   ok
					the cap counts from the original,   1, 2018-03-01, 2018-10-29, 2018-09-01, DATE_EXTENDED_TOO_FAR,   ok
					the second extension,               1, 2018-03-01, 2018-10-28, 2018-09-01, ok,                      ok
					the third extension,                2, 2018-03-01, 2018-10-28, 2018-09-01, DATE_EXTENDED_TOO_OFTEN, ok
					earlier after the last extension,   2, 2018-03-01, 2018-08-01, 2018-09-01, ok,                      ok
					earlier than the original,          0, 2018-03-01, 2018-05-01, 2018-07-20, ok,                      ok
					back up to the original,            0, 2018-03-01, 2018-07-20, 2018-05-01, ok,                      ok
					missed beyond the cap,              0, 2018-12-01, 2018-12-20, 2018-07-20, DATE_EXTENDED_TOO_FAR,   ok
					""")
	void movesADay(String what, int extensions, LocalDate today, LocalDate wished, LocalDate current, String byRule,
			String byDecision) {
		DateChange promise = new DateChange(SET_ON, ORIGINAL, current, extensions);
		assertThat(outcome(promise, wished, today, LIMITS, Ground.RULE)).as("by rule").isEqualTo(byRule);
		assertThat(outcome(promise, wished, today, LIMITS, Ground.DECISION)).as("by decision").isEqualTo(byDecision);
	}

	/** An extension is offered exactly where some later day would be taken. */
	@ParameterizedTest
	@CsvSource({ "2018-03-01, 0", "2018-06-19, 1", "2018-06-20, 0", "2018-07-20, 0", "2018-07-21, 1", "2018-10-28, 1",
			"2018-10-29, 0", "2018-12-01, 0", "2018-03-01, 2" })
	void isExtendableWhereALaterDayWouldBeTaken(LocalDate today, int extensions) {
		for (LocalDate current : List.of(ORIGINAL.minusDays(60), ORIGINAL, ORIGINAL.plusDays(40),
				LocalDate.of(2018, 10, 28))) {
			DateChange promise = new DateChange(SET_ON, ORIGINAL, current, extensions);
			boolean taken = IntStream.rangeClosed(1, 400)
				.mapToObj(current::plusDays)
				.anyMatch((wished) -> outcome(promise, wished, today, LIMITS, Ground.RULE).equals("ok"));
			assertThat(promise.isExtendable(today, LIMITS)).as("%s on %s", current, today).isEqualTo(taken);
		}
	}

	@Test
	void aPartOfADayIsNotADay() {
		DateChange promise = new DateChange(SET_ON, SET_ON.plusDays(3), SET_ON.plusDays(3), 0);
		assertThat(promise.latest(new Limits(0, new ExtensionRule(50, 9)))).isEqualTo(SET_ON.plusDays(4));
	}

	@Test
	void whatWasPromisedForADayPastHasNoLengthToExtend() {
		DateChange promise = new DateChange(SET_ON, SET_ON.minusDays(10), SET_ON.minusDays(10), 0);
		assertThat(promise.latest(LIMITS)).isEqualTo(SET_ON.minusDays(10));
		assertThat(outcome(promise, SET_ON.plusDays(1), SET_ON, LIMITS, Ground.RULE))
			.isEqualTo("DATE_EXTENDED_TOO_FAR");
	}

	@ParameterizedTest
	@CsvSource({ "2018-07-19, ok", "2018-07-20, DATE_LOCKED" })
	void withoutALockWindowOnlyTheDayItselfIsLocked(LocalDate today, String outcome) {
		DateChange promise = new DateChange(SET_ON, ORIGINAL, ORIGINAL, 0);
		assertThat(
				outcome(promise, LocalDate.of(2018, 8, 1), today, new Limits(0, new ExtensionRule(50, 2)), Ground.RULE))
			.isEqualTo(outcome);
	}

	@Test
	void countsTheExtensionFromTheOriginalWhateverTheCurrentDay() {
		DateChange promise = new DateChange(SET_ON, ORIGINAL, LocalDate.of(2018, 9, 1), 1);
		assertThat(promise.extendedDays(LocalDate.of(2018, 7, 30))).isEqualTo(10);
		assertThat(promise.extendedDays(LocalDate.of(2018, 7, 10))).isZero();
	}

	private static String outcome(DateChange promise, LocalDate wished, LocalDate today, Limits limits, Ground ground) {
		@Nullable RefusedException refused = catchThrowableOfType(RefusedException.class,
				() -> promise.require(wished, today, limits, ground, "plannedOn"));
		if (refused != null) {
			assertThat(refused.refusal().field()).isEqualTo("plannedOn");
		}
		return (refused != null) ? refused.refusal().code() : "ok";
	}

}
