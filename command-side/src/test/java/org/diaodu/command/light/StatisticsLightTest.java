package org.diaodu.command.light;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-102")
class StatisticsLightTest {

	@ParameterizedTest(name = "started {0}, entered {1}, on {2}: {3}")
	@CsvSource({ "          ,           , 2018-07-01, GREY,   NOT_APPLICABLE",
			"2018-05-10,           , 2018-05-10, GREEN,  AS_PLANNED",
			"2018-05-10,           , 2018-06-10, GREEN,  AS_PLANNED",
			"2018-05-10,           , 2018-06-11, YELLOW, STATISTICS_LATE",
			"2018-05-10,           , 2018-07-10, YELLOW, STATISTICS_LATE",
			"2018-05-10,           , 2018-07-11, RED,    STATISTICS_VERY_LATE",
			"2018-01-31,           , 2018-02-28, GREEN,  AS_PLANNED",
			"2018-01-31,           , 2018-03-01, YELLOW, STATISTICS_LATE",
			"2018-12-31,           , 2019-03-01, RED,    STATISTICS_VERY_LATE",
			"2018-05-10, 2018-09-01, 2018-09-01, GREEN,  AS_PLANNED",
			"          , 2018-09-01, 2018-09-01, GREEN,  AS_PLANNED" })
	void turnsTheDayAfterTheMonthsAreOver(LocalDate startedOn, LocalDate enteredOn, LocalDate day, LightColour colour,
			LightRule rule) {
		Judgement judged = StatisticsLight.judge(startedOn, null, enteredOn, day, LightNumbers.STATISTICS);
		assertThat(judged.colour()).isEqualTo(colour);
		assertThat(judged.rule()).isEqualTo(rule);
		assertThat(judged.policyVersion()).isEqualTo(LightNumbers.VERSION);
	}

	@ParameterizedTest(name = "started {0}, stated {1}, on {2}: {3}")
	@CsvSource({ "          , 2018-05-10, 2018-06-10, GREEN,  startStatedOn",
			"          , 2018-05-10, 2018-06-11, YELLOW, startStatedOn",
			"          , 2018-05-10, 2018-07-11, RED,    startStatedOn",
			"2018-06-20, 2018-05-10, 2018-07-11, GREEN,  startedOn",
			"2018-03-20, 2018-05-10, 2018-05-21, RED,    startedOn" })
	void countsFromTheDayTheStageStatedWhileNoNodeTells(LocalDate startedOn, LocalDate statedOn, LocalDate day,
			LightColour colour, String input) {
		Judgement judged = StatisticsLight.judge(startedOn, statedOn, null, day, LightNumbers.STATISTICS);
		assertThat(judged.colour()).isEqualTo(colour);
		assertThat(judged.inputs().getFirst().name()).isEqualTo(input);
	}

}
