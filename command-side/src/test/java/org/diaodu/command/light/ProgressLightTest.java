package org.diaodu.command.light;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.TimeOfYear;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-021")
class ProgressLightTest {

	/** A plan of 12,000, of which so much was invested by the end of each day. */
	private static Function<LocalDate, Shortfall> invested(Map<LocalDate, String> byDay) {
		TreeMap<LocalDate, String> days = new TreeMap<>(byDay);
		return (day) -> {
			var known = days.floorEntry(day);
			return (known != null) ? new Shortfall(new BigDecimal("12000.00"), new BigDecimal(known.getValue()),
					TimeOfYear.monthsComplete(day)) : null;
		};
	}

	private static Judgement judge(Map<LocalDate, String> byDay, LocalDate day) {
		return ProgressLight.judge(invested(byDay), day, LightNumbers.PROGRESS);
	}

	// On 30 June half of 12,000 is due: 6,000. Ten points are 1,200, thirty are 3,600.
	@ParameterizedTest(name = "invested {0}: {1} {2}")
	@CsvSource({ "7000.00, GREEN,  AS_PLANNED,          -8.33", "6000.00, GREEN,  AS_PLANNED,          0.00",
			"4800.01, GREEN,  AS_PLANNED,          9.9999", "4800.00, YELLOW, PROGRESS_BEHIND,     10.00",
			"2400.00, YELLOW, PROGRESS_BEHIND,     30.00", "2399.99, RED,    PROGRESS_FAR_BEHIND, 30.0001",
			"0.00,    RED,    PROGRESS_FAR_BEHIND, 50.00" })
	void isYellowFromTenPointsToThirtyAndRedAbove(String invested, LightColour colour, LightRule rule, String points) {
		LocalDate day = LocalDate.of(2018, 6, 30);
		Judgement judged = judge(Map.of(LocalDate.of(2018, 6, 1), invested), day);
		assertThat(judged.colour()).isEqualTo(colour);
		assertThat(judged.rule()).isEqualTo(rule);
		assertThat(judged.policyVersion()).isEqualTo(LightNumbers.VERSION);
		assertThat(judged.inputs()).contains(new LightInput("investedThisYear", invested),
				new LightInput("annualPlan", "12000.00"), new LightInput("monthsComplete", "6"),
				new LightInput("pointsBehind", points));
	}

	@ParameterizedTest(name = "{0}: {1} months complete")
	@CsvSource({ "2018-01-01, 0", "2018-01-30, 0", "2018-01-31, 1", "2018-02-01, 1", "2018-02-28, 2", "2020-02-28, 1",
			"2020-02-29, 2", "2018-12-30, 11", "2018-12-31, 12" })
	void countsAMonthOnceItsLastDayIsThere(LocalDate day, int months) {
		assertThat(TimeOfYear.monthsComplete(day)).isEqualTo(months);
	}

	@ParameterizedTest(name = "behind at the ends of {0} and {1}, judged {2}: {3}")
	@CsvSource({ "2000.00, 3000.00, 2018-05-31, RED,    PROGRESS_BEHIND_TWICE",
			"2000.00, 3000.00, 2018-06-12, RED,    PROGRESS_BEHIND_TWICE",
			"2800.00, 3800.00, 2018-05-31, RED,    PROGRESS_BEHIND_TWICE",
			"2800.01, 3800.00, 2018-05-31, YELLOW, PROGRESS_BEHIND", "2000.00, 3800.01, 2018-05-31, GREEN,  AS_PLANNED",
			"2000.00, 3000.00, 2018-05-30, YELLOW, PROGRESS_BEHIND" })
	void isRedWhenBehindAtTwoMonthsEnds(String april, String may, LocalDate day, LightColour colour, LightRule rule) {
		// At the end of April 4,000 are due, of May 5,000; ten points are 1,200.
		Judgement judged = judge(Map.of(LocalDate.of(2018, 3, 1), "3000.00", LocalDate.of(2018, 4, 20), april,
				LocalDate.of(2018, 5, 31), may), day);
		assertThat(judged.colour()).isEqualTo(colour);
		assertThat(judged.rule()).isEqualTo(rule);
	}

	@Test
	void isNoLongerRedOnceItCaughtUpWithinTheMonth() {
		Map<LocalDate, String> months = Map.of(LocalDate.of(2018, 4, 20), "2000.00", LocalDate.of(2018, 5, 20),
				"3000.00", LocalDate.of(2018, 6, 12), "4500.00");
		assertThat(judge(months, LocalDate.of(2018, 6, 11)).colour()).isEqualTo(LightColour.RED);
		assertThat(judge(months, LocalDate.of(2018, 6, 12)).colour()).isEqualTo(LightColour.GREEN);
	}

	@Test
	void countsMonthsThatWereRedToo() {
		// 31 points behind at the end of April, 12 at the end of May.
		Map<LocalDate, String> months = Map.of(LocalDate.of(2018, 4, 20), "280.00", LocalDate.of(2018, 5, 20),
				"3560.00");
		assertThat(judge(months, LocalDate.of(2018, 4, 30)).rule()).isEqualTo(LightRule.PROGRESS_FAR_BEHIND);
		assertThat(judge(months, LocalDate.of(2018, 5, 31)).rule()).isEqualTo(LightRule.PROGRESS_BEHIND_TWICE);
	}

	@Test
	void aMonthWithoutPlanBreaksTheRow() {
		Judgement judged = judge(Map.of(LocalDate.of(2018, 5, 10), "3000.00"), LocalDate.of(2018, 5, 31));
		assertThat(judged.rule()).isEqualTo(LightRule.PROGRESS_BEHIND);
		assertThat(judged.inputs()).contains(new LightInput("monthsBehind", "1"));
	}

	@Test
	void saysNothingWithoutPlan() {
		assertThat(judge(Map.of(), LocalDate.of(2018, 5, 31)).colour()).isEqualTo(LightColour.GREY);
	}

}
