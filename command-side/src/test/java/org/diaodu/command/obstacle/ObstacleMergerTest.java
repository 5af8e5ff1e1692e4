package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.RefusedException;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleAbsorbed;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleTermsTightened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Nothing becomes less pressing by becoming part of something else. One was sorted on
 * Monday 2019-06-03 with ten working days, so until the 18th; Friday the 7th is a
 * holiday.
 */
@Clause({ "F-117", "F-123", "F-125" })
class ObstacleMergerTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final TestDirectory DIRECTORY = Blocked.directory();

	private final Story story = Story.reported(DIRECTORY, DAY).guaranteedBy("person-mayor");

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private Story sorted() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		return this.story;
	}

	private Story other() {
		Story other = this.story.beside();
		other.report(Blocked.OTHER);
		return other;
	}

	private Story other(String item, Severity severity) {
		Story other = other();
		other.act(Blocked.SORTER, Blocked.sort(item, ObstacleScope.CROSS, severity, TestDirectory.TIEXI_CONSTRUCTION,
				DAY, Blocked.TIEXI_INDUSTRY));
		return other;
	}

	@Test
	void whatStopsWorkStopsWorkAlsoAsPartOfAnother() {
		sorted();
		Story other = other("0606", Severity.S1);
		this.story.until(june(4)).absorb(Blocked.SORTER, other);
		ObstacleTermsTightened tightened = this.story.last(ObstacleTermsTightened.class);
		assertThat(tightened.severity()).isEqualTo(Severity.S1);
		assertThat(tightened.originalDays()).as("half of ten").isEqualTo(5);
		assertThat(Blocked.there(tightened.original()).due()).isEqualTo(june(11));
		assertThat(Blocked.there(tightened.deadline()).due()).as("the other's, sooner than five days from the 4th")
			.isEqualTo(june(11));
		assertThat(tightened.guarantorId()).isEqualTo("person-mayor");
		assertThat(this.story.state().original().due()).isEqualTo(june(11));
		this.story.until(june(12));
		ObstacleEscalated escalated = this.story.last(ObstacleEscalated.class);
		assertThat(escalated.to()).isEqualTo(SolvingTier.CITY);
		assertThat(escalated.workingDays()).as("half of twenty").isEqualTo(10);
		assertThat(escalated.originalDue()).isEqualTo(june(11));
	}

	@Test
	void whatWasOnlyReportedToStopWorkHalvesTheDaysToo() {
		sorted();
		Story other = this.story.beside().seenAs(Severity.S1);
		other.report(Blocked.OTHER);
		this.story.until(june(5)).absorb(Blocked.SORTER, other);
		assertThat(this.story.state().original().due()).isEqualTo(june(11));
		assertThat(this.story.state().deadline().due()).as("five days from the 5th: 6, 10, 11, 12, 13")
			.isEqualTo(june(13));
		assertThat(Blocked.there(this.story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_DUE))).due())
			.isEqualTo(june(13));
	}

	@Test
	void theEarlierDayHoldsAlsoWhereTheSeverityStays() {
		sorted();
		Story other = other("0603", Severity.S3);
		assertThat(other.state().original().due()).as("seven working days").isEqualTo(june(13));
		this.story.absorb(Blocked.SORTER, other);
		assertThat(this.story.state().severity()).isEqualTo(Severity.S2);
		assertThat(this.story.state().original().due()).isEqualTo(june(13));
		assertThat(this.story.state().deadline().due()).isEqualTo(june(13));
		assertThat(this.story.last(ObstacleTermsTightened.class).guarantorId()).isNull();
	}

	@Test
	void neverMoreDaysAndNothingIsSaidWhereNothingChanges() {
		sorted();
		List<? extends DomainEvent> events = this.story.absorb(Blocked.SORTER, other("0402", Severity.S3));
		assertThat(events).singleElement().isInstanceOf(ObstacleAbsorbed.class);
		assertThat(this.story.state().original().due()).isEqualTo(june(18));
	}

	/** Why not is said as it is: it is open, and of the same project. */
	@Test
	void nothingIsMergedIntoWhatStandsStillOrIsSaidToBeSolved() {
		sorted();
		for (boolean paused : new boolean[] { true, false }) {
			Story into = other("0606", Severity.S2);
			into.act(Blocked.SORTER, new AssignObstacle(Blocked.OTHER, DAY));
			into.act(Blocked.LEAD, new AcceptObstacle(Blocked.OTHER, DAY));
			into.act(paused ? Blocked.SORTER : Blocked.LEAD,
					paused ? new PauseObstacle(Blocked.OTHER, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, DAY)
							: new ClaimObstacleSolved(Blocked.OTHER, "已迁改", EVIDENCE, DAY));
			assertThatThrownBy(() -> into.absorb(Blocked.SORTER, this.story))
				.isInstanceOfSatisfying(RefusedException.class, (refused) -> {
					assertThat(refused.refusal().code()).isEqualTo("OBSTACLE_MERGE_STOPPED");
					assertThat(refused.refusal().arguments()).containsEntry("status",
							paused ? "PAUSED" : "SOLVED_CLAIMED");
				});
		}
	}

	@Test
	void whatIsSortedDoesNotHideInWhatIsNot() {
		Story unsorted = other();
		sorted();
		assertThatThrownBy(() -> unsorted.absorb(Blocked.SORTER, this.story)).isInstanceOf(RefusedException.class)
			.hasMessage("OBSTACLE_MERGE_UNSORTED");
	}

	private String into(Story survivor, Story merged) {
		try {
			survivor.absorb(Blocked.CITY, merged);
			return "+";
		}
		catch (RefusedException ex) {
			return ex.refusal().code() + " " + ex.refusal().field();
		}
	}

	@Test
	@Clause({ "F-121", "F-125" })
	void whatIsSupervisedTakesInOthersAndNeverVanishesInOne() {
		sorted();
		Story other = other("0606", Severity.S2);
		other.act(Blocked.INSPECTOR, new SuperviseObstacle(other.state().id(), "重点督查", DAY));
		assertThat(into(this.story, other)).isEqualTo("OBSTACLE_MERGE_SUPERVISED obstacleId");
		other.act(Blocked.INSPECTOR, new LiftSupervision(other.state().id(), "已整改", EVIDENCE, DAY));
		this.story.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "重点督查", DAY));
		assertThat(into(other, this.story)).isEqualTo("OBSTACLE_MERGE_SUPERVISED obstacleId");
		assertThat(into(this.story, other)).isEqualTo("+");
		assertThat(this.story.state().isSupervised()).isTrue();
	}

	@Test
	@Clause({ "F-121", "F-125" })
	void whatIsSupervisedBeforeItIsSortedDoesNotVanishEither() {
		Story other = other();
		other.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.OTHER, "无人分拣", DAY));
		sorted();
		assertThat(into(this.story, other)).isEqualTo("OBSTACLE_MERGE_SUPERVISED obstacleId");
	}

	@Test
	@Clause({ "F-009", "F-128" })
	void whatAGovernmentWasAskedAboutTakesInOthersAndNeverVanishesInOne() {
		sorted();
		Story other = other("0606", Severity.S2);
		other.act(Blocked.SORTER, new SubmitToGovernment(Blocked.OTHER, "需政府决定", DAY));
		assertThat(other.state().status()).isEqualTo(ObstacleStatus.DECISION_PENDING);
		assertThat(into(this.story, other)).isEqualTo("OBSTACLE_MERGE_UNDECIDED obstacleId");
		assertThat(into(other, this.story)).isEqualTo("+");
		assertThat(other.state().awaited()).isNotNull();
	}

	@Test
	@Clause("F-125")
	void whatWasEscalatedDoesNotComeDownByAMerger() {
		sorted();
		Story other = other("0606", Severity.S2);
		other.act(Blocked.SORTER, new AssignObstacle(Blocked.OTHER, DAY));
		other.act(Blocked.SORTER, new EscalateObstacle(Blocked.OTHER, "区内无法解决", DAY));
		assertThat(other.state().tier()).isEqualTo(SolvingTier.CITY);
		assertThat(into(this.story, other)).isEqualTo("OBSTACLE_MERGE_DOWN intoObstacleId");
		assertThat(into(other, this.story)).isEqualTo("+");
	}

	@Test
	@Clause({ "F-009", "F-128" })
	void theDayOfAGovernmentStays() {
		this.story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
		this.story.act(Blocked.LEADER, new RecordGovernmentDecision(Blocked.ID, "铁西区政府常务会议纪要〔2019〕8号", "由城建局负责",
				TestDirectory.TIEXI_CONSTRUCTION, june(28), EVIDENCE, DAY));
		this.story.absorb(Blocked.SORTER, other("0606", Severity.S1));
		assertThat(this.story.state().severity()).isEqualTo(Severity.S1);
		assertThat(this.story.state().original().due()).isEqualTo(june(11));
		assertThat(this.story.state().deadline().due()).isEqualTo(june(28));
	}

	@Test
	void whoeverReportedTheOtherIsAskedAndNobodyTakesItBackAlone() {
		sorted();
		Story other = this.story.beside().reportedBy(Blocked.HELPER);
		other.report(Blocked.OTHER);
		this.story.absorb(Blocked.SORTER, other);
		assertThat(Blocked.there(this.story.last(ObstacleAbsorbed.class).reporters())).singleElement()
			.satisfies((one) -> assertThat(one.personId()).isEqualTo(Blocked.HELPER.actor()));
		assertThat(this.story.outcome(Blocked.REPORTER, new WithdrawObstacle(Blocked.ID, "误报", DAY)))
			.isEqualTo("OBSTACLE_REPORTED_BY_OTHERS");
		assertThat(this.story.outcome(Blocked.HELPER, new WithdrawObstacle(Blocked.ID, "误报", DAY)))
			.isEqualTo("NOT_PERMITTED");
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY));
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已迁改", EVIDENCE, DAY));
		assertThat(this.story.outcome(Blocked.HELPER, new ConfirmObstacleSolved(Blocked.ID, DAY))).isEqualTo("+");
	}

}
