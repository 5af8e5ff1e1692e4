package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionLapsed;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Steps that are late, with days counted by hand: Monday 2019-06-03 is the first day,
 * Friday the 7th is Dragon Boat Festival.
 */
@Clause({ "F-004", "F-048", "F-118", "F-120", "F-121", "F-123" })
class LateStepTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final TestDirectory DIRECTORY = Blocked.directory();

	private final Story story = Story.reported(DIRECTORY, DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private List<LocalDate> urged(String unitId) {
		return this.story.urgedAsLate(unitId);
	}

	private ObstacleLimitPassed wentUp() {
		return this.story.all(ObstacleLimitPassed.class)
			.stream()
			.filter((passed) -> passed.kind() == ClockKind.OBSTACLE_STEP_ESCALATION)
			.reduce((one, next) -> {
				throw new AssertionError("twice");
			})
			.orElseThrow();
	}

	/** Last day the 4th; the 7th to the 9th do not count. */
	@Test
	void aReportNobodySortsIsUrgedGoesToTheCityAndIsSupervised() {
		this.story.until(june(27));
		assertThat(urged(TestDirectory.TIEXI_DRC)).as("two working days after the 4th").containsExactly(june(7));
		assertThat(wentUp()).satisfies((passed) -> {
			assertThat(passed.occurredOn()).as("three working days after the 4th").isEqualTo(june(11));
			assertThat(passed.unitId()).isEqualTo(TestDirectory.TIEXI_DRC);
			assertThat(passed.decidedBy()).isEqualTo(Arbiter.TIER_ABOVE);
		});
		assertThat(urged(TestDirectory.CITY_DRC)).as("each two working days, whoever owes it")
			.containsExactly(june(12), june(14), june(18), june(20), june(22), june(26));
		assertThat(this.story.all(SupervisionLetterIssued.class))
			.extracting(SupervisionLetterIssued::colour, SupervisionLetterIssued::unitId,
					SupervisionLetterIssued::occurredOn)
			.containsExactly(tuple(LetterColour.BLUE, TestDirectory.TIEXI_DRC, june(11)),
					tuple(LetterColour.YELLOW, TestDirectory.TIEXI_DRC, june(15)),
					tuple(LetterColour.RED, TestDirectory.TIEXI_DRC, june(21)));
		assertThat(this.story.state().supervision().isRedExpired()).isTrue();
		int letters = this.story.all(ObstacleUrged.class).size();
		this.story.act(Blocked.SORTER, Blocked.sort(june(27)));
		assertThat(this.story.state().status()).as("whoever was late may still do it").isEqualTo(ObstacleStatus.SORTED);
		assertThat(ClocksOf.all(this.story.state())).extracting((clock) -> clock.kind())
			.doesNotContain(ClockKind.OBSTACLE_STEP_URGING, ClockKind.OBSTACLE_STEP_ESCALATION,
					ClockKind.OBSTACLE_LETTER, ClockKind.OBSTACLE_SUPERVISION);
		this.story.until(june(28));
		assertThat(this.story.all(ObstacleUrged.class)).hasSize(letters);
	}

	/** Sorted on the 3rd, and the same day the last; the 7th to the 9th do not count. */
	@Test
	@Clause("F-119")
	void whatNobodyHandsOverIsUrgedGoesToTheCityAndIsSupervised() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.until(june(11));
		assertThat(urged(TestDirectory.TIEXI_DRC)).as("two working days after the 3rd").containsExactly(june(6));
		assertThat(wentUp()).satisfies((passed) -> {
			assertThat(passed.occurredOn()).as("three working days after the 3rd").isEqualTo(june(7));
			assertThat(passed.decidedBy()).isEqualTo(Arbiter.TIER_ABOVE);
		});
		this.story.until(june(15));
		assertThat(urged(TestDirectory.CITY_DRC)).as("half of the limit urges on the 12th, too").isNotEmpty();
		assertThat(this.story.all(ObstacleUrged.class)).as("one letter a day to a unit")
			.extracting((letter) -> letter.unitId() + letter.occurredOn())
			.doesNotHaveDuplicates();
		assertThat(this.story.all(SupervisionLetterIssued.class)).extracting(SupervisionLetterIssued::unitId)
			.containsOnly(TestDirectory.TIEXI_DRC);
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, june(15)));
		assertThat(running()).doesNotContain(ClockKind.OBSTACLE_STEP_URGING, ClockKind.OBSTACLE_STEP_ESCALATION,
				ClockKind.OBSTACLE_LETTER, ClockKind.OBSTACLE_SUPERVISION);
	}

	/** Handed over on the 3rd, to be accepted on the 4th. */
	@Test
	@Clause("F-005")
	void whatNobodyAcceptsIsUrgedAndMayBeGivenToAnother() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.until(june(11));
		assertThat(urged(TestDirectory.TIEXI_CONSTRUCTION)).containsExactly(june(7));
		assertThat(wentUp()).satisfies((passed) -> {
			assertThat(passed.occurredOn()).isEqualTo(june(11));
			assertThat(passed.unitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
			assertThat(passed.decidedBy()).as("whoever may give it to another").isEqualTo(Arbiter.SORTER);
		});
		this.story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, june(11)));
		assertThat(running()).doesNotContain(ClockKind.OBSTACLE_STEP_URGING, ClockKind.OBSTACLE_STEP_ESCALATION);
	}

	/** In the city a leader hands over again what the commission let lie. */
	@Test
	@Clause("F-119")
	void whatIsGivenBackAndLiesIsHandedOverByTheTierAbove() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.act(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "需市级协调", DAY));
		this.story.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "由水务部门牵头", null, DAY));
		ReassignObstacle again = new ReassignObstacle(Blocked.ID, Blocked.TIEXI_WATER, "职责明确", june(7));
		this.story.until(june(6));
		assertThat(urged(TestDirectory.CITY_DRC)).containsExactly(june(6));
		this.story.until(june(7));
		assertThat(wentUp().decidedBy()).isEqualTo(Arbiter.LEADER);
		assertThat(this.story.outcome(Blocked.CITY, again)).as("whoever was late may still do it").isEqualTo("+");
		this.story.act(Blocked.MAYOR, again);
		assertThat(running()).doesNotContain(ClockKind.OBSTACLE_STEP_URGING);
	}

	/** Blue on the 11th; sorted on the 12th it is not handed over yet. */
	@Test
	void lettersGoOnUntilItIsHandedOver() {
		this.story.until(june(12));
		this.story.act(Blocked.SORTER, Blocked.sort(june(12)));
		this.story.until(june(28));
		assertThat(this.story.all(SupervisionLetterIssued.class))
			.extracting(SupervisionLetterIssued::colour, SupervisionLetterIssued::unitId)
			.startsWith(tuple(LetterColour.BLUE, TestDirectory.TIEXI_DRC),
					tuple(LetterColour.YELLOW, TestDirectory.TIEXI_DRC),
					tuple(LetterColour.RED, TestDirectory.TIEXI_DRC));
		assertThat(this.story.state().supervision().isRedExpired()).isTrue();
	}

	/** A letter before, a step done, and late again: the next letter comes by itself. */
	@Test
	void lateAgainTheRowOfLettersGoesOn() {
		this.story.until(june(12));
		this.story.act(Blocked.SORTER, Blocked.sort(june(12)));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, june(12)));
		assertThat(running()).doesNotContain(ClockKind.OBSTACLE_LETTER);
		this.story.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "由水务部门牵头", null, june(12)));
		this.story.until(june(18));
		assertThat(this.story.last(SupervisionLetterIssued.class)).satisfies((letter) -> {
			assertThat(letter.unitId()).isEqualTo(TestDirectory.TIEXI_DRC);
			assertThat(letter.colour()).isEqualTo(LetterColour.YELLOW);
		});
	}

	private List<ClockKind> running() {
		return ClocksOf.all(this.story.state()).stream().map((clock) -> clock.kind()).toList();
	}

	/** What an outage missed is told, and no heap of letters written. */
	@Test
	void anOutageIsNotMadeGoodByAHeapOfLetters() {
		this.story.clockTo(june(25)).ring();
		assertThat(urged(TestDirectory.TIEXI_DRC)).isEmpty();
		assertThat(wentUp().occurredOn()).isEqualTo(june(11));
		this.story.until(june(27));
		assertThat(urged(TestDirectory.CITY_DRC)).containsExactly(june(27));
	}

	/**
	 * Handed over on the 5th and never accepted, due on the 19th: the day after that and
	 * the next letter of the step both fell in the outage, on different days.
	 */
	@Test
	void afterAnOutageAUnitGetsOneLetterThatMorning() {
		this.story.until(june(4)).act(Blocked.SORTER, Blocked.sort(june(4)));
		this.story.until(june(5)).act(Blocked.SORTER, new AssignObstacle(Blocked.ID, june(5)));
		this.story.until(june(20));
		assertThat(due(ClockKind.OBSTACLE_AFTER_DUE)).isEqualTo(june(20));
		assertThat(due(ClockKind.OBSTACLE_STEP_URGING)).isEqualTo(june(21));
		int letters = this.story.all(ObstacleUrged.class).size();
		this.story.clockTo(june(28)).ring();
		assertThat(this.story.all(ObstacleUrged.class).stream().skip(letters))
			.extracting(ObstacleUrged::cause, ObstacleUrged::unitId)
			.containsExactly(tuple(UrgeCause.AFTER_DUE, TestDirectory.TIEXI_CONSTRUCTION));
		assertThat(this.story.all(ObstacleLimitPassed.class)).extracting(ObstacleLimitPassed::kind)
			.contains(ClockKind.OBSTACLE_STEP_URGING);
		assertThat(due(ClockKind.OBSTACLE_STEP_URGING)).as("the next one comes in its time").isAfter(june(28));
	}

	private LocalDate due(ClockKind kind) {
		return ClocksOf.all(this.story.state())
			.stream()
			.filter((clock) -> clock.kind() == kind)
			.map((clock) -> clock.deadline().due())
			.findFirst()
			.orElseThrow();
	}

	@Test
	void moreDaysNobodyDecidesOnAreTheCitysAndInTheCityALeaders() {
		this.story.inHand().act(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "需市级协调", DAY));
		assertThat(this.story.state().tier()).isEqualTo(SolvingTier.CITY);
		this.story.act(Blocked.LEAD, new RequestObstacleExtension(Blocked.ID, 2, "排期", "已告知", DAY));
		this.story.until(june(10));
		assertThat(this.story.outcome(Blocked.MAYOR, new GrantObstacleExtension(Blocked.ID, june(10))))
			.as("not theirs yet")
			.isEqualTo("NOT_PERMITTED");
		this.story.until(june(11));
		assertThat(wentUp().decidedBy()).isEqualTo(Arbiter.LEADER);
		assertThat(this.story.outcome(Blocked.MAYOR, new GrantObstacleExtension(Blocked.ID, june(11)))).isEqualTo("+");
		this.story.act(Blocked.MAYOR, new GrantObstacleExtension(Blocked.ID, june(11)));
		long letters = stepLetters();
		this.story.until(june(15));
		assertThat(stepLetters()).isEqualTo(letters);
	}

	private long stepLetters() {
		return this.story.all(ObstacleUrged.class)
			.stream()
			.filter((letter) -> letter.cause() == UrgeCause.STEP_LATE)
			.count();
	}

	@Test
	void aWishForMoreDaysEndsWithAClaim() {
		this.story.inHand().act(Blocked.LEAD, new RequestObstacleExtension(Blocked.ID, 2, "排期", "已告知", DAY));
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, DAY));
		this.story.act(Blocked.REPORTER, new RefuseObstacleSolution(Blocked.ID, "仍未解决", List.of(), DAY));
		this.story.until(june(12));
		assertThat(this.story.all(ObstacleLimitPassed.class)).extracting(ObstacleLimitPassed::kind)
			.doesNotContain(ClockKind.OBSTACLE_EXTENSION_DECISION);
		assertThat(urged(TestDirectory.TIEXI_DRC)).isEmpty();
	}

	@Test
	void aCallNobodyMakesIsUrgedAfterTheClosingToo() {
		this.story.inHand().act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, DAY));
		this.story.act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, DAY));
		this.story.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, DAY));
		this.story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 1, "拖延", DAY));
		this.story.until(june(15));
		assertThat(urged(TestDirectory.TIEXI_DRC)).containsExactly(june(7));
		assertThat(wentUp().key()).isEqualTo(ClockKind.OBSTACLE_CALL_BACK.name());
		assertThat(urged(TestDirectory.CITY_DRC)).containsExactly(june(12), june(14));
		this.story.act(Blocked.CITY, new RecordCallBack(Blocked.ID, true, "已说明", june(15)));
		assertThat(ClocksOf.all(this.story.state())).isEmpty();
	}

	/** What a tier above took over is the call alone: whoever strikes off still does. */
	@Test
	void aCallThatWentUpTakesNothingElseWithIt() {
		this.story.inHand().act(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "需市级协调", DAY));
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, DAY));
		this.story.act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, DAY));
		this.story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 1, "拖延", DAY));
		this.story.until(june(13));
		assertThat(wentUp().decidedBy()).isEqualTo(Arbiter.LEADER);
		assertThat(this.story.outcome(Blocked.CITY, new RecordCallBack(Blocked.ID, true, "已说明", june(13))))
			.as("whoever was late may still make it")
			.isEqualTo("+");
		this.story.act(Blocked.MAYOR, new RecordCallBack(Blocked.ID, true, "已说明", june(13)));
		CloseObstacle close = new CloseObstacle(Blocked.ID, EVIDENCE, june(13));
		assertThat(this.story.outcome(Blocked.MAYOR, close)).isEqualTo("NOT_PERMITTED");
		assertThat(this.story.outcome(Blocked.CITY, close)).isEqualTo("+");
	}

	@Test
	@Clause({ "F-002", "F-006" })
	void aWishNobodyAnsweredLapsesAndThatIsSaidOnce() {
		this.story.inHand().act(Blocked.LEAD, new RequestObstacleExtension(Blocked.ID, 2, "排期", "已告知", DAY));
		this.story.act(Blocked.SORTER, new EscalateObstacle(Blocked.ID, "本级难以解决", DAY));
		assertThat(this.story.all(ObstacleExtensionLapsed.class)).singleElement().satisfies((lapsed) -> {
			assertThat(lapsed.unitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
			assertThat(lapsed.workingDays()).isEqualTo(2);
			assertThat(lapsed.reason()).isNotBlank();
		});
		assertThat(this.story.outcome(Blocked.CITY, new GrantObstacleExtension(Blocked.ID, DAY)))
			.isEqualTo("OBSTACLE_EXTENSION_NOT_ASKED");
	}

	/** On Saturday the 15th as on the Monday after it, from which it is counted. */
	@ParameterizedTest
	@ValueSource(ints = { 15, 17 })
	void aLetterSentInAStandstillStandsStillSinceThen(int sentOn) {
		this.story.inHand().until(june(4));
		this.story.act(Blocked.SORTER,
				new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, june(4)));
		this.story.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "督查", june(4)));
		this.story.until(june(sentOn));
		this.story.act(Blocked.INSPECTOR, new IssueSupervisionLetter(Blocked.ID, "无进展", june(sentOn)));
		this.story.until(june(18));
		this.story.act(Blocked.SORTER, new ResumeObstacle(Blocked.ID, "汛期结束", june(18)));
		ObstacleResumed resumed = this.story.last(ObstacleResumed.class);
		assertThat(resumed.standstill()).isEqualTo(9);
		assertThat(resumed.clocks()).filteredOn((clock) -> clock.kind() == ClockKind.OBSTACLE_LETTER)
			.singleElement()
			.satisfies((clock) -> assertThat(clock.deadline().due()).as("three working days after the 17th, and one")
				.isEqualTo(june(21)));
	}

	/** Whoever helps answers in a standstill: what does not count makes nobody late. */
	@Test
	@Clause("F-137")
	void anAnswerInAStandstillIsInTime() {
		this.story.inHand()
			.act(Blocked.SORTER, new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, DAY));
		this.story.until(june(17));
		this.story.act(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "已配合", List.of(), june(17)));
		assertThat(this.story.last(CooperatorAnswered.class).onTime()).isTrue();
		assertThat(this.story.state().isLateHelper(Blocked.TIEXI_INDUSTRY)).isFalse();
	}

	/**
	 * Its own last day stays, it is overdue by that, and what the tier has left follows.
	 */
	@Test
	@Clause({ "F-006", "F-125" })
	void whoeverRaisesWhatItLeadsGainsNoDayByIt() {
		Story byTheLead = this.story.inHand();
		byTheLead.act(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "本级难以解决", DAY));
		assertThat(byTheLead.state().tier()).isEqualTo(SolvingTier.CITY);
		assertThat(byTheLead.state().deadline().due()).isEqualTo(june(18));
		assertThat(byTheLead.last(ObstacleEscalated.class).tierLimit().due()).as("20 from the day it was raised")
			.isEqualTo(LocalDate.of(2019, 7, 2));
		byTheLead.act(Blocked.CITY, new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, DAY));
		byTheLead.until(june(5));
		byTheLead.act(Blocked.CITY, new ResumeObstacle(Blocked.ID, "汛期结束", june(5)));
		byTheLead.until(june(21));
		assertThat(byTheLead.all(ObstacleUrged.class)).extracting(ObstacleUrged::cause).contains(UrgeCause.DUE);
		assertThat(byTheLead.state().wasOverdueBefore()).isTrue();
		assertThat(byTheLead.state().tier()).as("its tier has days left").isEqualTo(SolvingTier.CITY);
		assertThat(byTheLead.state().deadline().due()).as("two days stood still").isEqualTo(LocalDate.of(2019, 7, 4));
		byTheLead.until(LocalDate.of(2019, 7, 5));
		assertThat(byTheLead.state().tier()).isEqualTo(SolvingTier.LEADING_GROUP);
		assertThat(byTheLead.state().original().due()).isEqualTo(june(18));

		Story bySorter = Story.reported(DIRECTORY, DAY).inHand();
		bySorter.act(Blocked.SORTER, new EscalateObstacle(Blocked.ID, "本级难以解决", DAY));
		assertThat(bySorter.state().deadline().due()).as("not its own work").isEqualTo(LocalDate.of(2019, 7, 2));
	}

	@Test
	void takenUpBeforeItsTimeOneTierAtATime() {
		this.story.inHand().act(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "本级难以解决", DAY));
		assertThat(this.story.outcome(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "再报", DAY)))
			.isEqualTo("OBSTACLE_RAISED_EARLY");
		this.story.act(Blocked.CITY, new ReassignObstacle(Blocked.ID, TestDirectory.TIEXI_CONSTRUCTION, "职责明确", DAY));
		this.story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY));
		assertThat(this.story.outcome(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "再报", DAY))).as("the tier acted")
			.isEqualTo("+");
		assertThat(this.story.outcome(Blocked.CITY, new EscalateObstacle(Blocked.ID, "再报", DAY))).isEqualTo("+");
	}

}
