package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.RefuseObstacleSolution;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.ObstacleUrgingWished;
import org.diaodu.kernel.obstacle.event.ObstacleWithdrawalRevoked;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What those who reported an obstacle, and its owner, may do about it, and how often.
 */
@Clause({ "F-117", "F-120", "F-125" })
class ObstacleReporterTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final TestDirectory DIRECTORY = Blocked.directory();

	private final Story story = Story.reported(DIRECTORY, DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	@Test
	void nobodyTakesBackWhatTheirOwnUnitMustSolve() {
		this.story.act(Blocked.SORTER, Blocked.sort("0701", ObstacleScope.OWN, Severity.S2, TestDirectory.ZONE, DAY));
		assertThat(this.story.outcome(Blocked.REPORTER, new WithdrawObstacle(Blocked.ID, "误报", DAY)))
			.isEqualTo("OBSTACLE_WITHDRAW_OWN");
		assertThat(this.story.outcome(Blocked.SORTER, new WithdrawObstacle(Blocked.ID, "误报", DAY)))
			.as("D4: only whoever reported it")
			.isEqualTo("NOT_PERMITTED");
	}

	/** Their post is kept in the district; they are of the owner. */
	@Test
	void anOwnersContactTakesBackWhatTheDistrictItselfLeads() {
		Story contacts = this.story.beside().reportedBy(Blocked.CONTACT);
		contacts.report(Blocked.ID);
		contacts.act(Blocked.SORTER, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.TIEXI, DAY));
		assertThat(contacts.outcome(Blocked.CONTACT, new WithdrawObstacle(Blocked.ID, "误报", DAY))).isEqualTo("+");
	}

	@Test
	@Clause({ "F-117", "F-121", "F-128" })
	void nothingThatIsSupervisedOrBeforeAGovernmentIsTakenBack() {
		WithdrawObstacle back = new WithdrawObstacle(Blocked.ID, "误报", DAY);
		this.story.act(Blocked.CITY, new SuperviseObstacle(Blocked.ID, "无人分拣", DAY));
		assertThat(this.story.outcome(Blocked.REPORTER, back)).isEqualTo("OBSTACLE_WITHDRAW_SUPERVISED");
		this.story.inHand();
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", List.of("沈水函〔2019〕3号"), DAY));
		assertThat(this.story.outcome(Blocked.REPORTER, back)).as("confirmed it may be, by them, too")
			.isEqualTo("OBSTACLE_WITHDRAW_SUPERVISED");
		assertThat(this.story.outcome(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, DAY))).isEqualTo("+");
		this.story.act(Blocked.REPORTER, new RefuseObstacleSolution(Blocked.ID, "仍未解决", List.of(), DAY));
		this.story.act(Blocked.CITY, new LiftSupervision(Blocked.ID, "已整改", List.of("沈水函〔2019〕3号"), DAY));
		assertThat(this.story.outcome(Blocked.REPORTER, back)).isEqualTo("OBSTACLE_WITHDRAW_UPHELD");
		this.story.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "需政府决定", DAY));
		assertThat(this.story.outcome(Blocked.REPORTER, back)).isEqualTo("OBSTACLE_WITHDRAW_UNDECIDED");
		assertThat(this.story.field(Blocked.REPORTER, back)).isEqualTo("obstacleId");
		assertThat(this.story.outcome(Blocked.REPORTER, new UrgeObstacle(Blocked.ID, "现场情况有变,请一并考虑", DAY)))
			.as("what they know they may say")
			.isEqualTo("+");
		this.story.act(Blocked.LEADER, new RecordGovernmentDecision(Blocked.ID, "铁西区政府常务会议纪要〔2019〕8号", "由城建局负责",
				TestDirectory.TIEXI_CONSTRUCTION, june(28), List.of(), DAY));
		assertThat(this.story.outcome(Blocked.REPORTER, back)).isEqualTo("OBSTACLE_BOUND_BY_GOVERNMENT");
	}

	/**
	 * Whoever reported it says it was a mistake; whoever said that it is there still, or
	 * took it up again, said that it was none.
	 */
	@Test
	@Clause({ "F-117", "F-123", "F-125" })
	void whatWasSaidToBeThereStillIsNotTakenBackAsAMistake() {
		WithdrawObstacle back = new WithdrawObstacle(Blocked.ID, "误报", DAY);
		Story refused = claimed();
		refused.act(Blocked.CONTACT, new RefuseObstacleSolution(Blocked.ID, "仍未解决", List.of(), DAY));
		assertThat(refused.outcome(Blocked.REPORTER, back)).isEqualTo("OBSTACLE_WITHDRAW_UPHELD");
		Story rated = claimed();
		rated.act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, DAY));
		rated.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 1, "仍然受阻", DAY));
		rated.act(Blocked.SORTER, new RecordCallBack(Blocked.ID, false, "业主不满意", DAY));
		assertThat(rated.outcome(Blocked.REPORTER, back)).isEqualTo("OBSTACLE_WITHDRAW_UPHELD");
		Story closed = claimed();
		closed.act(Blocked.REPORTER, new ConfirmObstacleSolved(Blocked.ID, DAY));
		closed.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, List.of("沈水函〔2019〕3号"), DAY));
		closed.act(Blocked.CONTACT, new ReopenObstacle(Blocked.ID, "仍然受阻", DAY));
		assertThat(closed.outcome(Blocked.REPORTER, back)).isEqualTo("OBSTACLE_WITHDRAW_UPHELD");
		closed.restart();
		assertThat(closed.outcome(Blocked.REPORTER, back)).isEqualTo("OBSTACLE_WITHDRAW_UPHELD");
	}

	/** Nor does it become a mistake by becoming part of another one. */
	@Test
	@Clause({ "F-117", "F-123" })
	void whatBecamePartOfAnotherIsNotTakenBackWithIt() {
		Story refused = claimed();
		refused.act(Blocked.CONTACT, new RefuseObstacleSolution(Blocked.ID, "仍未解决", List.of(), DAY));
		Story into = refused.beside();
		into.report(Blocked.OTHER);
		into.inHand();
		WithdrawObstacle back = new WithdrawObstacle(Blocked.OTHER, "误报", DAY);
		assertThat(into.outcome(Blocked.REPORTER, back)).isEqualTo("+");
		into.absorb(Blocked.SORTER, refused);
		assertThat(into.outcome(Blocked.REPORTER, back)).isEqualTo("OBSTACLE_WITHDRAW_UPHELD");
	}

	private static Story claimed() {
		Story claimed = Story.reported(DIRECTORY, DAY).inHand();
		claimed.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "完成", List.of("沈水函〔2019〕3号"), DAY));
		return claimed;
	}

	/** What a unit lets lie is not got rid of by whoever of it reported it. */
	@Test
	@Clause({ "F-117", "F-118", "F-120" })
	void nobodyTakesBackWhatTheirOwnUnitIsLateWith() {
		Story sorters = this.story.beside().reportedBy(Blocked.SORTER);
		sorters.report(Blocked.ID);
		assertThat(sorters.outcome(Blocked.SORTER, new WithdrawObstacle(Blocked.ID, "误报", DAY))).isEqualTo("+");
		sorters.until(june(6));
		assertThat(sorters.outcome(Blocked.SORTER, new WithdrawObstacle(Blocked.ID, "误报", june(6))))
			.isEqualTo("OBSTACLE_WITHDRAW_OWN");
		this.story.until(june(6));
		assertThat(this.story.outcome(Blocked.REPORTER, new WithdrawObstacle(Blocked.ID, "误报", june(6))))
			.as("of another unit")
			.isEqualTo("+");
		Story back = this.story.beside().reportedBy(Blocked.SORTER);
		back.report(Blocked.ID);
		back.act(Blocked.SORTER,
				Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.TIEXI_CONSTRUCTION, june(6)));
		back.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, june(6)));
		back.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "由区政府牵头", null, june(6)));
		assertThat(back.outcome(Blocked.SORTER, new WithdrawObstacle(Blocked.ID, "误报", june(6)))).isEqualTo("+");
		back.until(june(11));
		assertThat(back.outcome(Blocked.SORTER, new WithdrawObstacle(Blocked.ID, "误报", june(11))))
			.isEqualTo("OBSTACLE_WITHDRAW_OWN");
	}

	@Test
	void whoeverTookItBackMayTakeThatBackAndItStandsAsItStood() {
		this.story.inHand().until(june(5)).act(Blocked.REPORTER, new WithdrawObstacle(Blocked.ID, "误报", june(5)));
		assertThat(ClocksOf.all(this.story.state())).isEmpty();
		this.story.until(june(11));
		ReopenObstacle again = new ReopenObstacle(Blocked.ID, "并非误报", june(11));
		assertThat(this.story.outcome(Blocked.SORTER, again)).isEqualTo("NOT_PERMITTED");
		assertThat(this.story.outcome(Blocked.CONTACT, again)).isEqualTo("NOT_PERMITTED");
		this.story.act(Blocked.REPORTER, again);
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.ACCEPTED);
		assertThat(this.story.last(ObstacleWithdrawalRevoked.class).standsStill()).isFalse();
		assertThat(Blocked.there(this.story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_DUE))).due())
			.as("nobody gains a day")
			.isEqualTo(june(18));
		this.story.restart();
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.ACCEPTED);
	}

	/**
	 * Nobody could answer while it was taken back: the days of silence begin anew, and so
	 * does the day by which an answer is asked for.
	 */
	@Test
	@Clause({ "F-004", "F-123" })
	void whoeverMustConfirmHasTheirDaysAgainOnceATakingBackIsTakenBack() {
		Story claimed = claimed();
		claimed.until(june(5)).act(Blocked.REPORTER, new WithdrawObstacle(Blocked.ID, "误报", june(5)));
		claimed.until(june(14));
		claimed.act(Blocked.REPORTER, new ReopenObstacle(Blocked.ID, "并非误报", june(14)));
		claimed.restart();
		assertThat(days(claimed, ClockKind.OBSTACLE_CONFIRMATION)).as("the 17th, 18th and 19th").isEqualTo(june(19));
		assertThat(days(claimed, ClockKind.OBSTACLE_SILENCE)).isEqualTo(june(21));
		claimed.until(june(21));
		assertThat(claimed.state().status()).isEqualTo(ObstacleStatus.SOLVED_CLAIMED);
		assertThat(
				claimed.outcome(Blocked.CONTACT, new RefuseObstacleSolution(Blocked.ID, "仍未解决", List.of(), june(21))))
			.isEqualTo("+");
		claimed.until(june(22));
		assertThat(claimed.last(ObstacleSolutionConfirmed.class).silent()).isTrue();
	}

	private static LocalDate days(Story story, ClockKind kind) {
		return Blocked.there(story.state().clocks().deadline(TimeLimits.ref(kind))).due();
	}

	@Test
	void onlyAsLongAsPolicySays() {
		this.story.act(Blocked.REPORTER, new WithdrawObstacle(Blocked.ID, "误报", DAY));
		this.story.until(june(18));
		assertThat(this.story.outcome(Blocked.REPORTER, new ReopenObstacle(Blocked.ID, "并非误报", june(18))))
			.as("the tenth working day")
			.isEqualTo("+");
		this.story.until(june(19));
		assertThat(this.story.outcome(Blocked.REPORTER, new ReopenObstacle(Blocked.ID, "并非误报", june(19))))
			.isEqualTo("OBSTACLE_REVOCATION_TOO_LATE");
	}

	@Test
	void whatTheOwnerAsksForIsOnRecordAndNoLetter() {
		this.story.inHand();
		this.story.act(Blocked.CONTACT, new UrgeObstacle(Blocked.ID, "设备已到场", DAY));
		assertThat(this.story.last(ObstacleUrgingWished.class).number()).isEqualTo(1);
		assertThat(this.story.all(ObstacleUrged.class)).isEmpty();
		this.story.until(june(5));
		UrgeObstacle again = new UrgeObstacle(Blocked.ID, "请加快", june(5));
		assertThat(this.story.outcome(Blocked.CONTACT, again)).isEqualTo("OBSTACLE_WISH_TOO_SOON");
		for (var office : List.of(Blocked.SORTER, Blocked.INSPECTOR, Blocked.REPORTER)) {
			assertThat(this.story.outcome(office, again)).isEqualTo("+");
		}
		assertThat(this.story.act(Blocked.REPORTER, again)).singleElement().isInstanceOf(ObstacleUrged.class);
		this.story.until(june(6));
		this.story.act(Blocked.CONTACT, new UrgeObstacle(Blocked.ID, "请加快", june(6)));
		assertThat(this.story.last(ObstacleUrgingWished.class).number()).as("the third working day after").isEqualTo(2);
	}

	@Test
	void whoeverGaveItBackDoesNotEscalateIt() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "由水务部门牵头", null, DAY));
		assertThat(this.story.outcome(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "区内无法解决", DAY)))
			.isEqualTo("OBSTACLE_STATE_UNFIT");
		assertThat(this.story.outcome(Blocked.SORTER, new EscalateObstacle(Blocked.ID, "区内无法解决", DAY))).isEqualTo("+");
	}

}
