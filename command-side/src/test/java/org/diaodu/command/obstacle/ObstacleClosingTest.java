package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AnswerAsCooperator;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.event.CooperatorAnswered;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleRated;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How an obstacle leaves the list: said to be solved, confirmed, rated, struck off, and
 * taken up again. Monday 2019-06-03 is the first day; in hand, it is due on the 18th.
 */
@Clause({ "F-006", "F-121", "F-123", "F-125" })
class ObstacleClosingTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final TestDirectory DIRECTORY = Blocked.directory();

	private final Story story = Story.reported(DIRECTORY, DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private Story claimed(LocalDate on) {
		this.story.inHand().until(on);
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "管线已迁改", EVIDENCE, on));
		return this.story;
	}

	@Test
	void aQuickClosingTakesTheRatingOffNobodyAsLongAsPolicySays() {
		claimed(june(10)).act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, june(10)));
		this.story.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, june(10)));
		assertThat(this.story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_RATING)))
			.extracting(Deadline::due)
			.as("three working days")
			.isEqualTo(june(13));
		this.story.until(june(14));
		assertThat(this.story.last(ObstacleLimitPassed.class))
			.extracting(ObstacleLimitPassed::kind, ObstacleLimitPassed::occurredOn)
			.containsExactly(ClockKind.OBSTACLE_RATING, june(14));
		assertThat(this.story.outcome(Blocked.REPORTER, new RateObstacle(Blocked.ID, 4, "满意", june(14))))
			.as("late is not too late")
			.isEqualTo("+");
	}

	@Test
	void aRatingEndsTheDaysForIt() {
		claimed(june(10)).act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, june(10)));
		this.story.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, june(10)));
		this.story.act(Blocked.REPORTER, new RateObstacle(Blocked.ID, 4, "满意", june(10)));
		this.story.until(june(20));
		assertThat(this.story.all(ObstacleLimitPassed.class)).extracting(ObstacleLimitPassed::kind)
			.doesNotContain(ClockKind.OBSTACLE_RATING);
	}

	@Test
	void takesSilenceForConsentAndSaysSo() {
		claimed(june(4)).until(june(12));
		assertThat(this.story.last(ObstacleLimitPassed.class).kind()).isEqualTo(ClockKind.OBSTACLE_CONFIRMATION);
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.SOLVED_CLAIMED);
		this.story.until(june(13));
		assertThat(this.story.last(ObstacleSolutionConfirmed.class).silent()).isTrue();
	}

	@Test
	void goesOnWithItsOldClocksWhenTheSolutionIsRefused() {
		claimed(june(11)).until(june(12))
			.act(Blocked.CONTACT, new RefuseObstacleSolution(Blocked.ID, "仍未迁改", List.of(), june(12)));
		assertThat(this.story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_DUE)))
			.satisfies((due) -> assertThat(due.due()).isEqualTo(june(18)));
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, june(12)));
		this.story.until(june(18));
		Story late = Story.reported(DIRECTORY, DAY);
		late.act(Blocked.SORTER, Blocked.sort(DAY));
		late.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		late.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY));
		late.until(june(18)).act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, june(18)));
		late.until(june(20)).act(Blocked.CONTACT, new RefuseObstacleSolution(Blocked.ID, "仍未迁改", List.of(), june(20)));
		late.ring();
		assertThat(late.state().tier()).as("what fell due meanwhile rings now").isEqualTo(SolvingTier.CITY);
	}

	@Test
	void lowMarksAreCalledBackAndUnhappinessTakesItUpAgainUnderItsNumber() {
		claimed(june(4)).act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, june(4)));
		String number = this.story.state().reported().number();
		assertThat(this.story.outcome(Blocked.CONTACT, new RateObstacle(Blocked.ID, 6, "好", june(4))))
			.isEqualTo("VALUE_INVALID");
		assertThat(this.story.outcome(Blocked.CONTACT, new RateObstacle(Blocked.ID, 2, " ", june(4))))
			.isEqualTo("REASON_REQUIRED");
		this.story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 2, "拖延", june(4)));
		assertThat(this.story.last(ObstacleRated.class).low()).isTrue();
		this.story.until(june(6));
		assertThat(this.story.last(ObstacleLimitPassed.class).kind()).isEqualTo(ClockKind.OBSTACLE_CALL_BACK);
		this.story.act(Blocked.SORTER, new RecordCallBack(Blocked.ID, false, "仍有积水", june(6)));
		ObstacleReopened reopened = this.story.last(ObstacleReopened.class);
		assertThat(reopened.count()).isEqualTo(1);
		assertThat(reopened.originalDue()).isEqualTo(june(18));
		assertThat(reopened.deadline().due()).isEqualTo(june(21));
		assertThat(this.story.state().reported().number()).isEqualTo(number);
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.IN_PROGRESS);
	}

	/** Due on the 18th, and the city's for twenty working days from then on. */
	@Test
	@Clause("F-125")
	void takenUpAgainItHasTheDaysOfTheTierItIsAt() {
		this.story.inHand().until(june(19));
		assertThat(this.story.state().tier()).isEqualTo(SolvingTier.CITY);
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, june(19)));
		this.story.act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, june(19)));
		this.story.act(Blocked.CITY, new CloseObstacle(Blocked.ID, EVIDENCE, june(19)));
		this.story.act(Blocked.CONTACT, new ReopenObstacle(Blocked.ID, "复现", june(19)));
		assertThat(this.story.last(ObstacleReopened.class).deadline()).satisfies((deadline) -> {
			assertThat(deadline.count()).isEqualTo(20);
			assertThat(deadline.due()).isEqualTo(LocalDate.of(2019, 7, 17));
		});
	}

	@Test
	void ratesAlsoWhatWasStruckOffInAHurry() {
		claimed(june(4)).act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, june(4)));
		this.story.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, june(4)));
		this.story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 1, "未解决", june(4)));
		this.story.act(Blocked.SORTER, new RecordCallBack(Blocked.ID, false, "未解决", june(4)));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.IN_PROGRESS);
	}

	@Test
	void nobodyConfirmsWhatTheirOwnUnitClaims() {
		this.story.act(Blocked.SORTER, Blocked.sort("0701", ObstacleScope.OWN, Severity.S2, TestDirectory.ZONE, DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.act(Blocked.REPORTER, new AcceptObstacle(Blocked.ID, DAY));
		this.story.act(Blocked.REPORTER, new ClaimObstacleSolved(Blocked.ID, "已疏导", EVIDENCE, DAY));
		assertThat(this.story.outcome(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, DAY)))
			.isEqualTo("OBSTACLE_CONFIRM_OWN");
		assertThat(this.story.outcome(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, DAY))).isEqualTo("+");
	}

	@Test
	void aSupervisedObstacleIsStruckOffOnlyAfterItsConclusion() {
		claimed(june(4)).act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, june(4)));
		Story watched = Story.reported(DIRECTORY, DAY);
		watched.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "重点督查", DAY));
		watched.act(Blocked.SORTER, Blocked.sort(DAY));
		watched.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		watched.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY));
		watched.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", EVIDENCE, DAY));
		watched.act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, DAY));
		assertThat(watched.outcome(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, DAY)))
			.isEqualTo("OBSTACLE_SUPERVISED");
		watched.act(Blocked.INSPECTOR, new LiftSupervision(Blocked.ID, "已整改", EVIDENCE, DAY));
		assertThat(watched.outcome(Blocked.SORTER, new CloseObstacle(Blocked.ID, List.of(), DAY)))
			.isEqualTo("OBSTACLE_EVIDENCE_REQUIRED");
		watched.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, DAY));
		assertThat(ClocksOf.all(watched.state())).as("nothing rings for what is struck off but who may rate it")
			.extracting(DueClock::kind)
			.containsExactly(ClockKind.OBSTACLE_RATING);
	}

	/** The claim had stopped its clock: three working days again, and in time. */
	/** A standstill stands still for those who help, too: three days from the 3rd. */
	@Test
	@Clause({ "F-006", "F-137" })
	void whoeverHelpsInAStandstillHasItsDaysOutsideIt() {
		this.story.inHand().until(june(5));
		this.story.act(Blocked.SORTER,
				new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, june(5)));
		this.story.until(june(17)).act(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "已答复", List.of(), june(17)));
		assertThat(this.story.last(CooperatorAnswered.class).onTime()).isTrue();
	}

	@Test
	@Clause("F-137")
	void takenUpAgainWhoeverHelpsHasItsDaysAgain() {
		this.story.inHand().until(june(5));
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已迁改", EVIDENCE, june(5)));
		this.story.act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, june(5)));
		this.story.until(june(11)).act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, june(11)));
		this.story.act(Blocked.CONTACT, new ReopenObstacle(Blocked.ID, "复现", june(11)));
		assertThat(ClocksOf.all(this.story.state()))
			.filteredOn((clock) -> clock.kind() == ClockKind.OBSTACLE_COOPERATOR)
			.singleElement()
			.satisfies((clock) -> assertThat(clock.deadline().due()).isEqualTo(june(14)));
		assertThat(this.story.state().cooperators().get(Blocked.TIEXI_INDUSTRY).deadline().due()).isEqualTo(june(14));
		this.story.until(june(14)).act(Blocked.HELPER, new AnswerAsCooperator(Blocked.ID, "已答复", List.of(), june(14)));
		assertThat(this.story.last(CooperatorAnswered.class).onTime()).isTrue();
	}

}
