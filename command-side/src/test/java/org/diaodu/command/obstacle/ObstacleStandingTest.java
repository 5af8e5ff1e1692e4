package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseRedObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How an obstacle stood by day. Monday 2019-06-03 is the first day, Friday the 7th is
 * Dragon Boat Festival; ten working days end on the 18th, five on the 11th.
 */
@Clause({ "F-021", "F-121", "F-125" })
class ObstacleStandingTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final TestDirectory DIRECTORY = Blocked.directory();

	private final Story story = Story.reported(DIRECTORY, DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private boolean isPastHalf(LocalDate day) {
		return this.story.state().standing().hasUsedMoreThan(50, day, DIRECTORY.calendar());
	}

	private boolean isPastOriginal(LocalDate day) {
		return this.story.state().standing().isPastOriginalDue(day, DIRECTORY.calendar());
	}

	private boolean isOpen(LocalDate day) {
		return this.story.state().standing().isOpenOn(day);
	}

	@Test
	void theHalfAndTheLastDayPassWhenTheyAreOver() {
		this.story.inHand();
		assertThat(isPastHalf(june(11))).isFalse();
		assertThat(isPastHalf(june(12))).isTrue();
		assertThat(isPastOriginal(june(18))).isFalse();
		assertThat(isPastOriginal(june(19))).isTrue();
	}

	@Test
	void escalationGivesDaysAndKeepsTheOriginalLast() {
		this.story.inHand().until(june(19));
		assertThat(isPastHalf(june(19))).as("the city's days began").isFalse();
		assertThat(isPastOriginal(june(19))).isTrue();
		assertThat(isPastHalf(june(18))).as("the day before, the district's still ran").isTrue();
	}

	@Test
	@Clause("F-002")
	void onADayThatIsOffNothingPasses() {
		this.story.inHand();
		WorkingCalendar revised = DIRECTORY.calendar()
			.with(2019, List.of(new CalendarDay(june(7), true, "端午节"), new CalendarDay(june(18), true, "临时放假")));
		assertThat(this.story.state().standing().isPastOriginalDue(june(19), revised)).isFalse();
		assertThat(this.story.state().standing().isPastOriginalDue(june(20), revised)).isTrue();
	}

	@Test
	void standstillCountsNeitherWhileItLastsNorAfter() {
		this.story.inHand()
			.until(june(5))
			.act(Blocked.SORTER, new PauseObstacle(Blocked.ID, PauseGround.STATUTORY_STEP, "听证", EVIDENCE, june(5)));
		assertThat(isPastHalf(june(28))).isFalse();
		assertThat(isPastOriginal(june(28))).isFalse();
		// 6, 10, 11 and 12 June.
		this.story.until(june(12)).act(Blocked.SORTER, new ResumeObstacle(Blocked.ID, "听证结束", june(12)));
		assertThat(isPastHalf(june(17))).isFalse();
		assertThat(isPastHalf(june(18))).isTrue();
		assertThat(isPastOriginal(june(24))).isFalse();
		assertThat(isPastOriginal(june(25))).isTrue();
	}

	@Test
	void aClaimStopsItAndARefusalLetsItGoOnAsItWas() {
		this.story.inHand()
			.until(june(11))
			.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, june(11)));
		assertThat(isOpen(june(20))).as("until it is confirmed").isTrue();
		assertThat(isPastOriginal(june(20))).isFalse();
		this.story.clockTo(june(13))
			.act(Blocked.REPORTER, new RefuseObstacleSolution(Blocked.ID, "仍未迁改", List.of(), june(13)));
		assertThat(isPastHalf(june(13))).isTrue();
		assertThat(isPastOriginal(june(19))).isTrue();
	}

	@Test
	void theDaysOfADecisionCountFromTheDayItWasRecorded() {
		this.story.inHand().until(june(4));
		this.story.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "需政府决定", june(4)));
		this.story.act(Blocked.LEADER, new RecordGovernmentDecision(Blocked.ID, "会议纪要〔2019〕8号", "由城建局负责",
				TestDirectory.TIEXI_CONSTRUCTION, june(28), EVIDENCE, june(4)));
		// Seventeen days, the ninth of which is the 18th.
		assertThat(isPastHalf(june(18))).isFalse();
		assertThat(isPastHalf(june(19))).isTrue();
		assertThat(isPastOriginal(june(19))).isTrue();
	}

	@Test
	void isGoneFromTheDayOfItsConfirmationUntilItIsTakenUpAgain() {
		this.story.inHand()
			.until(june(11))
			.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, june(11)));
		this.story.until(june(12)).act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, june(12)));
		this.story.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, june(12)));
		assertThat(isOpen(june(2))).isFalse();
		assertThat(isOpen(june(3))).isTrue();
		assertThat(isOpen(june(11))).isTrue();
		assertThat(isOpen(june(12))).isFalse();
		this.story.until(june(20)).act(Blocked.REPORTER, new ReopenObstacle(Blocked.ID, "问题复现", june(20)));
		assertThat(isOpen(june(19))).isFalse();
		assertThat(isOpen(june(20))).isTrue();
		assertThat(isPastOriginal(june(20))).as("its number and its first day stay").isTrue();
		assertThat(isPastHalf(june(20))).isFalse();
	}

	@Test
	void redAtTwoMonthsEndsInARowOpensSupervisionAgain() {
		this.story.inHand().until(june(22));
		assertThat(this.story.last(ObstacleSupervised.class).cause()).isEqualTo(SupervisionCause.OVERDUE);
		this.story.act(Blocked.CITY, new LiftSupervision(Blocked.ID, "已约谈", EVIDENCE, june(22)));
		LocalDate july = LocalDate.of(2019, 7, 1);
		this.story.until(july);
		assertThat(this.story.outcome(People.SYSTEM, new SuperviseRedObstacle(Blocked.ID, june(30), july)))
			.as("not red in May")
			.isEqualTo("0");
		LocalDate august = LocalDate.of(2019, 8, 1);
		SuperviseRedObstacle twice = new SuperviseRedObstacle(Blocked.ID, LocalDate.of(2019, 7, 31), august);
		this.story.until(august).act(People.SYSTEM, twice);
		assertThat(this.story.last(ObstacleSupervised.class)).satisfies((supervised) -> {
			assertThat(supervised.cause()).isEqualTo(SupervisionCause.RED_TWICE);
			assertThat(supervised.occurredOn()).isEqualTo(august);
		});
		assertThat(this.story.last(SupervisionLetterIssued.class).occurredOn()).isEqualTo(august);
		assertThat(this.story.outcome(People.SYSTEM, twice)).as("it is supervised").isEqualTo("0");
		assertThat(this.story.outcome(Blocked.CITY, twice)).isEqualTo("NOT_PERMITTED");
	}

	@Test
	void whatIsSaidToBeSolvedIsNotSupervisedForBeingRed() {
		this.story.inHand()
			.until(june(22))
			.act(Blocked.CITY, new LiftSupervision(Blocked.ID, "已约谈", EVIDENCE, june(22)));
		this.story.until(LocalDate.of(2019, 7, 30))
			.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, LocalDate.of(2019, 7, 30)));
		assertThat(this.story.outcome(People.SYSTEM,
				new SuperviseRedObstacle(Blocked.ID, LocalDate.of(2019, 7, 31), LocalDate.of(2019, 8, 1))))
			.isEqualTo("0");
	}

}
