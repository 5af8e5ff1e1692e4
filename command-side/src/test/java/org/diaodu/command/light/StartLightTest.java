package org.diaodu.command.light;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.light.StartLight.Start;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.policy.PolicyParameter;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-021")
class StartLightTest {

	@ParameterizedTest(name = "planned {0}, missed since {1}, on {2}: {3}")
	@CsvSource({ "2018-05-20,        , 2018-05-20, GREY,   NOT_APPLICABLE",
			"2018-05-01,        , 2018-05-31, GREY,   NOT_APPLICABLE",
			"2018-05-31,        , 2018-06-01, YELLOW, START_MONTH_PASSED",
			"2018-05-01,        , 2018-07-31, YELLOW, START_MONTH_PASSED",
			"2018-05-01,        , 2018-08-01, RED,    START_THREE_MONTHS_PASSED",
			"2018-12-31,        , 2019-02-28, YELLOW, START_MONTH_PASSED",
			"2018-12-31,        , 2019-03-01, RED,    START_THREE_MONTHS_PASSED",
			"2018-09-01, 2018-05, 2018-07-31, YELLOW, START_MONTH_PASSED",
			"2018-09-01, 2018-05, 2018-08-01, RED,    START_THREE_MONTHS_PASSED",
			"2018-09-01, 2018-05, 2018-05-31, GREY,   NOT_APPLICABLE" })
	void turnsWhenPromisedMonthsPassed(LocalDate plannedOn, YearMonth missedSince, LocalDate day, LightColour colour,
			LightRule rule) {
		Judgement judged = StartLight.judge(new Start(null, null, false, plannedOn, missedSince, false), day,
				LightNumbers.START);
		assertThat(judged.colour()).isEqualTo(colour);
		assertThat(judged.rule()).isEqualTo(rule);
		assertThat(judged.policyVersion()).isEqualTo(LightNumbers.VERSION);
	}

	@Test
	void isGreenOnceStartedHoweverLate() {
		LocalDate started = LocalDate.of(2018, 12, 1);
		Judgement judged = StartLight.judge(
				new Start(started, null, true, LocalDate.of(2018, 5, 1), YearMonth.of(2018, 4), false), started,
				LightNumbers.START);
		assertThat(judged.colour()).isEqualTo(LightColour.GREEN);
		assertThat(judged.inputs()).containsExactly(new LightInput("plannedStart", "2018-05-01"),
				new LightInput("missedSince", "2018-04"), new LightInput("startedOn", "2018-12-01"));
	}

	@Test
	void isGreenWhenTheStageTellsThatWorkGoesOn() {
		assertThat(StartLight
			.judge(new Start(null, null, true, null, null, false), LocalDate.of(2018, 5, 1), LightNumbers.START)
			.colour()).isEqualTo(LightColour.GREEN);
	}

	@Test
	void saysNothingWithoutPlanOrWhereNoStartIsToBeExpected() {
		LocalDate day = LocalDate.of(2019, 5, 1);
		assertThat(StartLight.judge(Start.UNKNOWN, day, LightNumbers.START).colour()).isEqualTo(LightColour.GREY);
		assertThat(StartLight
			.judge(new Start(null, null, false, LocalDate.of(2018, 5, 1), null, true), day, LightNumbers.START)
			.colour()).isEqualTo(LightColour.GREY);
	}

	@Test
	void takesTheNumberOfMonthsFromPolicy() {
		Start start = new Start(null, null, false, LocalDate.of(2018, 5, 1), null, false);
		var stricter = LightNumbers.version(PolicyParameter.START_LIGHT, "strict", 1);
		Judgement judged = StartLight.judge(start, LocalDate.of(2018, 6, 1), stricter);
		assertThat(judged.colour()).isEqualTo(LightColour.RED);
		assertThat(judged.policyVersion()).isEqualTo("strict");
		assertThat(judged.inputs()).contains(new LightInput("monthsMissed", "1"), new LightInput("redMonths", "1"));
	}

}
