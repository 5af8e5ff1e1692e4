package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.PolicyVersion;
import org.diaodu.kernel.policy.event.PolicyAdopted;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A standstill of which nobody thinks again and a closing that nobody makes, with days
 * counted by hand: Monday 2019-06-03 is the first day, Friday the 7th is Dragon Boat
 * Festival.
 */
@Clause({ "F-004", "F-005", "F-006", "F-120", "F-125" })
class LateStandstillTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private final TestDirectory directory = Blocked.directory();

	private final Story story = Story.reported(this.directory, DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private static LocalDate july(int day) {
		return LocalDate.of(2019, 7, day);
	}

	private List<LocalDate> urged(String unitId) {
		return this.story.urgedAsLate(unitId);
	}

	private List<ObstacleLimitPassed> passed(String kind) {
		return this.story.all(ObstacleLimitPassed.class)
			.stream()
			.filter((passed) -> passed.kind().name().equals(kind))
			.toList();
	}

	private ObstacleLimitPassed wentUp() {
		List<ObstacleLimitPassed> up = passed("OBSTACLE_STEP_ESCALATION");
		assertThat(up).hasSize(1);
		return up.getFirst();
	}

	private List<String> running() {
		return ClocksOf.all(this.story.state())
			.stream()
			.map((clock) -> clock.kind() + (clock.key().isEmpty() ? "" : " " + clock.key()))
			.toList();
	}

	private Story paused() {
		return paused(this.story.inHand());
	}

	private Story paused(Story inHand) {
		inHand.act(Blocked.SORTER,
				new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, inHand.today()));
		return inHand;
	}

	private Story confirmed() {
		this.story.inHand().act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, DAY));
		this.story.act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, DAY));
		return this.story;
	}

	/** Twenty working days after the 3rd are over with the 2nd of July. */
	@Test
	void aStandstillOfWhichNobodyThinksAgainIsUrgedAndGoesToTheCity() {
		paused();
		assertThat(running()).contains("OBSTACLE_STANDSTILL");
		this.story.until(july(2));
		assertThat(passed("OBSTACLE_STANDSTILL")).isEmpty();
		this.story.until(july(10));
		assertThat(passed("OBSTACLE_STANDSTILL")).singleElement().satisfies((passed) -> {
			assertThat(passed.occurredOn()).isEqualTo(july(3));
			assertThat(passed.dueOn()).isEqualTo(july(2));
			assertThat(passed.unitId()).as("whoever may let it go on").isEqualTo(TestDirectory.TIEXI_DRC);
		});
		assertThat(urged(TestDirectory.TIEXI_DRC)).as("two working days after the 2nd").containsExactly(july(5));
		assertThat(wentUp()).satisfies((up) -> {
			assertThat(up.occurredOn()).as("three working days after the 2nd").isEqualTo(july(6));
			assertThat(up.decidedBy()).isEqualTo(Arbiter.TIER_ABOVE);
			assertThat(up.unitId()).isEqualTo(TestDirectory.TIEXI_DRC);
		});
		assertThat(urged(TestDirectory.CITY_DRC)).containsExactly(july(9));
		assertThat(this.story.all(ObstacleUrged.class)).as("nobody is urged to solve what stands still")
			.allMatch((letter) -> letter.cause() == UrgeCause.STEP_LATE);
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.PAUSED);
		ResumeObstacle resume = new ResumeObstacle(Blocked.ID, "汛期结束", july(10));
		assertThat(this.story.outcome(Blocked.CITY, resume)).isEqualTo("+");
		assertThat(this.story.outcome(Blocked.SORTER, resume)).as("whoever was late may still do it").isEqualTo("+");
	}

	/** And the clocks of solving run on by its days, as before. */
	@Test
	void goingOnEndsItAndANewStandstillBeginsAnew() {
		paused().until(july(5));
		LocalDate due = this.story.state().deadline().due();
		this.story.act(Blocked.SORTER, new ResumeObstacle(Blocked.ID, "汛期结束", july(5)));
		assertThat(running()).noneMatch((clock) -> clock.contains("STANDSTILL"));
		assertThat(this.story.last(ObstacleResumed.class).clocks()).extracting((clock) -> clock.kind().name())
			.contains("OBSTACLE_DUE")
			.doesNotContain("OBSTACLE_STANDSTILL");
		assertThat(this.story.state().deadline().due()).isAfter(due);
		paused(this.story);
		int letters = urged(TestDirectory.TIEXI_DRC).size();
		this.story.until(LocalDate.of(2019, 8, 2));
		assertThat(urged(TestDirectory.TIEXI_DRC)).as("twenty working days after the 5th").hasSize(letters);
		assertThat(passed("OBSTACLE_STANDSTILL")).hasSize(1);
		this.story.until(LocalDate.of(2019, 8, 3));
		assertThat(passed("OBSTACLE_STANDSTILL")).hasSize(2);
	}

	/** Its last day was the 6th, which stands still since the 3rd. */
	@Test
	@Clause("F-137")
	void whoeverHelpsIsNotLateForAStandstill() {
		paused().until(july(1));
		this.story.act(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "同意", List.of(), july(1)));
		assertThat(this.story.last(CooperatorAnswered.class).onTime()).isTrue();
	}

	/** In the city a leader may let it go on, who could not before. */
	@Test
	void inTheCityItGoesToALeader() {
		this.story.inHand().act(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "需市级协调", DAY));
		this.story.act(Blocked.CITY, new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, DAY));
		this.story.until(july(5));
		assertThat(this.story.outcome(Blocked.MAYOR, new ResumeObstacle(Blocked.ID, "汛期结束", july(5))))
			.as("not theirs yet")
			.isEqualTo("NOT_PERMITTED");
		this.story.until(july(6));
		assertThat(wentUp().decidedBy()).isEqualTo(Arbiter.LEADER);
		this.story.act(Blocked.MAYOR, new ResumeObstacle(Blocked.ID, "汛期结束", july(6)));
		this.story.act(Blocked.CITY, new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, july(6)));
		assertThat(this.story.outcome(Blocked.MAYOR, new ResumeObstacle(Blocked.ID, "汛期结束", july(6))))
			.as("a new one is not theirs")
			.isEqualTo("NOT_PERMITTED");
	}

	/** Where the city itself leads, its leaders, whose limit of solving stands still. */
	@Test
	void theUnitThatLeadsIsUrgedToEndItWhereItsLeadersMust() {
		Story alone = OwnMatterTest.arranged(Blocked.withoutCommissions(), "CITY_ALONE", "PauseObstacle", "-");
		alone.act(Blocked.MAYOR,
				new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, alone.today()));
		alone.until(alone.today().plusDays(60));
		assertThat(alone.all(ObstacleUrged.class)).hasSizeGreaterThan(2)
			.allMatch((letter) -> letter.unitId().equals(TestDirectory.CITY));
		assertThat(alone.all(ObstacleLimitPassed.class)).as("there is nobody above")
			.extracting(ObstacleLimitPassed::kind)
			.containsExactly(ClockKind.OBSTACLE_STANDSTILL);
	}

	/** It stands where it stood, and is as late as it was. */
	@Test
	void aWithdrawalEndsItAndItsRevocationGoesOnWithIt() {
		paused().until(july(3));
		List<String> before = running();
		this.story.act(Blocked.REPORTER, new WithdrawObstacle(Blocked.ID, "误报", july(3)));
		assertThat(running()).isEmpty();
		this.story.until(july(4));
		this.story.act(Blocked.REPORTER, new ReopenObstacle(Blocked.ID, "仍受阻", july(4)));
		assertThat(running()).containsExactlyInAnyOrderElementsOf(before);
		this.story.until(july(5));
		assertThat(urged(TestDirectory.TIEXI_DRC)).containsExactly(july(5));
	}

	@Test
	void afterAnOutageItIsToldAndNoHeapOfLettersIsWritten() {
		paused().clockTo(july(25)).ring();
		assertThat(passed("OBSTACLE_STANDSTILL")).hasSize(1);
		assertThat(wentUp().occurredOn()).isEqualTo(july(6));
		assertThat(this.story.all(ObstacleUrged.class)).isEmpty();
		this.story.until(july(27));
		assertThat(urged(TestDirectory.CITY_DRC)).containsExactly(july(27));
	}

	/**
	 * Nobody rated until the 6th; the days of the closing count from the 10th, which is
	 * the next on which offices are open.
	 */
	@Test
	void aClosingNobodyMakesIsUrgedAndGoesToTheCity() {
		confirmed().until(june(6));
		assertThat(running()).as("it may still be rated").containsExactly("OBSTACLE_RATING");
		this.story.until(june(20));
		assertThat(passed("OBSTACLE_CLOSING")).singleElement().satisfies((passed) -> {
			assertThat(passed.occurredOn()).isEqualTo(june(14));
			assertThat(passed.unitId()).isEqualTo(TestDirectory.TIEXI_DRC);
		});
		assertThat(urged(TestDirectory.TIEXI_DRC)).as("two working days after the 13th").containsExactly(june(18));
		assertThat(wentUp()).satisfies((up) -> {
			assertThat(up.occurredOn()).as("three working days after the 13th").isEqualTo(june(19));
			assertThat(up.decidedBy()).isEqualTo(Arbiter.TIER_ABOVE);
		});
		assertThat(urged(TestDirectory.CITY_DRC)).containsExactly(june(20));
		CloseObstacle close = new CloseObstacle(Blocked.ID, EVIDENCE, june(20));
		assertThat(this.story.outcome(Blocked.CITY, close)).isEqualTo("+");
		this.story.act(Blocked.SORTER, close);
		assertThat(running()).isEmpty();
	}

	/** Rated well on the 4th: the 5th, 6th and 10th. */
	@Test
	void onceRatedNothingIsWaitedForAndClosingEndsIt() {
		confirmed().until(june(4));
		this.story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 5, "满意", june(4)));
		assertThat(running()).containsExactly("OBSTACLE_CLOSING");
		this.story.until(june(11));
		assertThat(passed("OBSTACLE_CLOSING")).extracting(ObstacleLimitPassed::dueOn).containsExactly(june(10));
		this.story.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, june(11)));
		assertThat(running()).isEmpty();
		int events = this.story.recorded().size();
		this.story.until(july(1));
		assertThat(this.story.recorded()).hasSize(events);
	}

	/** Struck off before it is rated, whoever may rate it keeps their days. */
	@Test
	void closedAtOnceOnlyTheRatingGoesOn() {
		confirmed().act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, DAY));
		assertThat(running()).containsExactly("OBSTACLE_RATING");
		this.story.until(july(1));
		assertThat(running()).isEmpty();
		assertThat(passed("OBSTACLE_CLOSING")).isEmpty();
	}

	/** Rated low once the closing was late; called on the 17th: the 18th to the 20th. */
	@Test
	@Clause("F-123")
	void aCallThatIsOwedEndsItAndOnceMadeItBeginsAnew() {
		confirmed().until(june(14));
		this.story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 1, "拖延", june(14)));
		assertThat(running()).containsExactly("OBSTACLE_CALL_BACK");
		this.story.until(june(17));
		this.story.act(Blocked.SORTER, new RecordCallBack(Blocked.ID, true, "已说明", june(17)));
		assertThat(running()).containsExactly("OBSTACLE_CLOSING");
		this.story.until(june(21));
		assertThat(passed("OBSTACLE_CLOSING")).extracting(ObstacleLimitPassed::dueOn)
			.containsExactly(june(13), june(20));
	}

	@Test
	void aCallThatDoesNotSatisfyTakesItUpAgainWithoutIt() {
		confirmed().act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 1, "拖延", DAY));
		this.story.act(Blocked.SORTER, new RecordCallBack(Blocked.ID, false, "未解决", DAY));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.IN_PROGRESS);
		assertThat(running()).noneMatch((clock) -> clock.contains("CLOSING"));
	}

	/** Concluded on the 14th, when nothing else is waited for: the 17th to the 19th. */
	@Test
	@Clause("F-121")
	void whatIsSupervisedIsNotDueToBeClosedBeforeTheConclusion() {
		this.story.inHand().act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "督查", DAY));
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, DAY));
		this.story.act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, DAY));
		this.story.until(june(14));
		assertThat(running()).as("the conclusion is late, not the closing")
			.noneMatch((clock) -> clock.contains("CLOSING"));
		this.story.act(Blocked.INSPECTOR, new LiftSupervision(Blocked.ID, "已整改", EVIDENCE, june(14)));
		assertThat(running()).containsExactly("OBSTACLE_CLOSING");
		this.story.until(june(20));
		assertThat(passed("OBSTACLE_CLOSING")).extracting(ObstacleLimitPassed::dueOn).containsExactly(june(19));
	}

	/** A version without the days. */
	private static PolicyAdopted asBefore() {
		PolicyParameter parameter = PolicyParameter.OBSTACLE_LATE_STEPS;
		return new PolicyAdopted(parameter.policyId(),
				new PolicyVersion(parameter, "2019-1", "沈政发〔2019〕1号", "一", LocalDate.of(2019, 1, 1), null,
						List.of(new PolicyValue(PolicyField.STEP_URGING_DAYS, "2"),
								new PolicyValue(PolicyField.STEP_ESCALATION_DAYS, "3"))),
				"person-city", TestDirectory.CITY_DRC, null, null, LocalDate.of(2019, 1, 1));
	}

	/** Where the numbers of the day do not say, nothing limits them. */
	@Test
	@Clause("F-002")
	void whereNobodyAdoptedTheDaysNothingIsLate() {
		this.directory.with(asBefore());
		paused().until(LocalDate.of(2019, 12, 2));
		assertThat(this.story.all(ObstacleLimitPassed.class)).isEmpty();
		this.story.act(Blocked.SORTER, new ResumeObstacle(Blocked.ID, "汛期结束", this.story.today()));
		LocalDate today = this.story.today();
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, today));
		this.story.act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, today));
		this.story.until(LocalDate.of(2020, 2, 3));
		assertThat(this.story.all(ObstacleLimitPassed.class)).extracting(ObstacleLimitPassed::kind)
			.containsExactly(ClockKind.OBSTACLE_RATING);
	}

}
