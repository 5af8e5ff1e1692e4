package org.diaodu.command.light;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.obstacle.ObstacleStanding;
import org.diaodu.command.obstacle.ProjectObstacles.Known;
import org.diaodu.command.obstacle.Standings;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.LightRule;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The boundaries of F6; Monday 2018-06-04 is the day of report, Fridays are the 8th and
 * the 15th.
 */
@Clause({ "F-021", "F-125" })
class ObstacleLightTest {

	private static final LocalDate DAY = LocalDate.of(2018, 6, 4);

	private static Judgement judge(String day, ObstacleStanding... obstacles) {
		return judge(day, LightNumbers.OBSTACLE, obstacles);
	}

	private static Judgement judge(String day, PolicyVersion policy, ObstacleStanding... obstacles) {
		return ObstacleLight.judge(new Known(obstacles.length, List.of(obstacles)), LightNumbers.day(day), policy,
				WorkingCalendar.EMPTY);
	}

	@ParameterizedTest
	@CsvSource({ "10, S2, 2018-06-04, GREEN,  AS_PLANNED", "10, S2, 2018-06-11, GREEN,  AS_PLANNED",
			"10, S2, 2018-06-12, YELLOW, OBSTACLE_HALF_USED", "10, S2, 2018-06-18, YELLOW, OBSTACLE_HALF_USED",
			"10, S2, 2018-06-19, RED,    OBSTACLE_OVERDUE",
			// Three of five days are the first half.
			"5,  S3, 2018-06-07, GREEN,  AS_PLANNED", "5,  S3, 2018-06-08, YELLOW, OBSTACLE_HALF_USED",
			"1,  S2, 2018-06-05, GREEN,  AS_PLANNED", "1,  S2, 2018-06-06, RED,    OBSTACLE_OVERDUE",
			// Open for three working days is not more than three.
			"20, S1, 2018-06-07, GREEN,  AS_PLANNED", "20, S1, 2018-06-08, RED,    OBSTACLE_STOPS_WORK",
			"20, S2, 2018-06-08, GREEN,  AS_PLANNED" })
	void turnsWithTheDaysOfAnObstacle(int days, Severity severity, String day, LightColour colour, LightRule rule) {
		Judgement judged = judge(day, Standings.sorted("SZ1", severity, days, DAY));
		assertThat(judged.colour()).isEqualTo(colour);
		assertThat(judged.rule()).isEqualTo(rule);
		assertThat(judged.policyVersion()).isEqualTo(LightNumbers.VERSION);
	}

	@Test
	void isRedByWhatStopsWorkThoughNobodySortedIt() {
		assertThat(judge("2018-06-07", Standings.reported("SZ1", Severity.S1, DAY)).colour())
			.isEqualTo(LightColour.GREEN);
		assertThat(judge("2018-06-08", Standings.reported("SZ1", Severity.S1, DAY)).rule())
			.isEqualTo(LightRule.OBSTACLE_STOPS_WORK);
		assertThat(judge("2018-12-31", Standings.reported("SZ1", Severity.S2, DAY)).colour())
			.isEqualTo(LightColour.GREEN);
	}

	@Test
	void isYellowFromTheDayOfAnExtensionAndRedPastTheOriginalDay() {
		ObstacleStanding extended = Standings.extended(Standings.sorted("SZ1", Severity.S2, 10, DAY), 10, 5, DAY,
				LocalDate.of(2018, 6, 6));
		assertThat(judge("2018-06-05", extended).colour()).isEqualTo(LightColour.GREEN);
		assertThat(judge("2018-06-06", extended).rule()).isEqualTo(LightRule.OBSTACLE_HALF_USED);
		assertThat(judge("2018-06-18", extended).colour()).isEqualTo(LightColour.YELLOW);
		assertThat(judge("2018-06-19", extended).rule()).isEqualTo(LightRule.OBSTACLE_OVERDUE);
	}

	@Test
	void saysWhichObstaclesAndNumbersDecided() {
		ObstacleStanding old = Standings.sorted("SZ1", Severity.S2, 1, DAY);
		ObstacleStanding second = Standings.sorted("SZ2", Severity.S2, 1, DAY);
		ObstacleStanding fresh = Standings.sorted("SZ3", Severity.S2, 20, DAY);
		assertThat(judge("2018-06-06", old, fresh, second).inputs())
			.containsExactly(new LightInput("openObstacles", "3"), new LightInput("obstacles", "SZ1 SZ2"));
		assertThat(judge("2018-06-08", Standings.reported("SZ4", Severity.S1, DAY)).inputs()).containsExactly(
				new LightInput("openObstacles", "1"), new LightInput("obstacles", "SZ4"),
				new LightInput("stoppedWorkDays", "3"));
		assertThat(judge("2018-06-12", Standings.sorted("SZ5", Severity.S2, 10, DAY)).inputs()).containsExactly(
				new LightInput("openObstacles", "1"), new LightInput("yellowPercent", "50"),
				new LightInput("yellowExtensions", "1"), new LightInput("obstacles", "SZ5"));
	}

	@Test
	void isGreyWhereNothingWasEverReportedAndGreenWhereAllIsGone() {
		assertThat(judge("2018-06-12").colour()).isEqualTo(LightColour.GREY);
		assertThat(ObstacleLight.judge(new Known(2, List.of()), DAY, LightNumbers.OBSTACLE, WorkingCalendar.EMPTY))
			.extracting(Judgement::colour, Judgement::rule)
			.containsExactly(LightColour.GREEN, LightRule.AS_PLANNED);
	}

	@Test
	void followsTheNumbersInForce() {
		PolicyVersion lenient = LightNumbers.version(PolicyParameter.OBSTACLE_LIGHT, "lenient", 80, 10, 2);
		ObstacleStanding extended = Standings.extended(Standings.sorted("SZ1", Severity.S2, 10, DAY), 10, 5, DAY, DAY);
		assertThat(judge("2018-06-12", lenient, extended).colour()).isEqualTo(LightColour.GREEN);
		assertThat(judge("2018-06-18", lenient, Standings.reported("SZ1", Severity.S1, DAY)).colour())
			.isEqualTo(LightColour.GREEN);
		// A version that was adopted before extensions were a number of it.
		PolicyVersion older = LightNumbers.version(PolicyParameter.OBSTACLE_LIGHT, "older", 80, 10);
		assertThat(judge("2018-06-12", older, extended).colour()).isEqualTo(LightColour.GREEN);
	}

}
