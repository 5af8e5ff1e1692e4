package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.MergeObstacle;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordCallBack;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAccepted;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a government decided binds owner and day until that government or one above it
 * decides anew. The district's decided on Monday 2019-06-03, for Friday the 28th.
 */
@Clause({ "F-009", "F-128" })
class ObstacleBindingTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final String BOUND = "OBSTACLE_BOUND_BY_GOVERNMENT";

	private final Story story = Story.reported(Blocked.directory(), DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private static LocalDate july(int day) {
		return LocalDate.of(2019, 7, day);
	}

	private static RecordGovernmentDecision decision(String owner, LocalDate due, LocalDate on) {
		return new RecordGovernmentDecision(Blocked.ID, "铁西区政府常务会议纪要〔2019〕" + on.getDayOfYear() + "号", "由该单位负责", owner,
				due, EVIDENCE, on);
	}

	/** Major, and decided by the district on the first day. */
	private void decidedFor(LocalDate due) {
		this.story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
		this.story.act(Blocked.LEADER, decision(TestDirectory.TIEXI_CONSTRUCTION, due, DAY));
	}

	private Story bound() {
		decidedFor(june(28));
		this.story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY));
		return this.story;
	}

	private LocalDate due() {
		return this.story.state().deadline().due();
	}

	private GovernmentBody asked() {
		return this.story.last(ObstacleSubmittedToGovernment.class).body();
	}

	@Test
	void noOfficeMovesTheDayOrTheOwner() {
		bound().until(june(10));
		RequestObstacleExtension request = new RequestObstacleExtension(Blocked.ID, 1, "排期", "已告知", june(10));
		assertThat(this.story.outcome(Blocked.LEAD, request)).isEqualTo(BOUND);
		assertThat(this.story.field(Blocked.LEAD, request)).isEqualTo("workingDays");
		ReassignObstacle reassign = new ReassignObstacle(Blocked.ID, Blocked.TIEXI_INDUSTRY, "职责", june(10));
		for (var sorter : List.of(Blocked.SORTER, Blocked.CITY)) {
			assertThat(this.story.outcome(sorter, reassign)).isEqualTo(BOUND);
		}
		assertThat(this.story.field(Blocked.SORTER, reassign)).isEqualTo("leadUnitId");
		assertThat(this.story.outcome(Blocked.SORTER,
				new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, june(10))))
			.isEqualTo(BOUND);
		assertThat(this.story.outcome(Blocked.SORTER, new MergeObstacle(Blocked.ID, Blocked.OTHER, "同一事项", june(10))))
			.isEqualTo(BOUND);
	}

	@Test
	void sortedAgainItKeepsOwnerDayAndTier() {
		bound().until(june(5));
		this.story.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "情况有变", june(5)));
		assertThat(this.story.outcome(Blocked.SORTER,
				Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2, Blocked.TIEXI_INDUSTRY, june(5))))
			.isEqualTo(BOUND);
		this.story.act(Blocked.SORTER, Blocked.sort("0606", ObstacleScope.MAJOR, Severity.S1,
				TestDirectory.TIEXI_CONSTRUCTION, june(5), Blocked.TIEXI_INDUSTRY));
		assertThat(due()).as("half of ten days would be sooner").isEqualTo(june(28));
		assertThat(this.story.state().isBinding()).isTrue();
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.DECISION_PENDING);
		this.story.act(Blocked.LEADER, decision(Blocked.TIEXI_INDUSTRY, july(5), june(5)));
		assertThat(this.story.state().leadUnitId()).as("another decision of the same government")
			.isEqualTo(Blocked.TIEXI_INDUSTRY);
		assertThat(due()).isEqualTo(july(5));
		assertThat(this.story.outcome(Blocked.HELPER, new ReturnObstacle(Blocked.ID, "不属职权", "别处", null, june(5))))
			.isEqualTo("OBSTACLE_DECISION_BINDING");
	}

	@Test
	void whenItsDayPassesTheGovernmentAboveIsAskedAndTheDayStays() {
		bound().until(june(29));
		ObstacleEscalated escalated = this.story.last(ObstacleEscalated.class);
		assertThat(escalated.to()).isEqualTo(SolvingTier.CITY);
		assertThat(escalated.deadline().due()).isEqualTo(june(28));
		assertThat(this.story.state().leadUnitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.DECISION_PENDING);
		assertThat(asked()).isEqualTo(GovernmentBody.CITY_GOVERNMENT);
		assertThat(this.story.outcome(Blocked.LEADER, decision(TestDirectory.TIEXI_CONSTRUCTION, july(19), june(29))))
			.isEqualTo("NOT_PERMITTED");
		this.story.act(Blocked.MAYOR, decision(TestDirectory.TIEXI_CONSTRUCTION, july(19), june(29)));
		assertThat(this.story.last(GovernmentDecisionRecorded.class).body()).isEqualTo(GovernmentBody.CITY_GOVERNMENT);
		assertThat(due()).isEqualTo(july(19));
		this.story.act(Blocked.CITY, new SubmitToGovernment(Blocked.ID, "再议", june(29)));
		this.story.act(Blocked.CITY, Blocked.sort("0606", ObstacleScope.CROSS, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, june(29), Blocked.TIEXI_INDUSTRY));
		assertThat(this.story.last(ObstacleSorted.class).tier()).as("it never goes below who decided")
			.isEqualTo(SolvingTier.CITY);
		assertThat(this.story.state().awaited()).isEqualTo(GovernmentBody.CITY_GOVERNMENT);
	}

	@Test
	void aGovernmentThatDoesNotDecideInItsTimePassesItUpToo() {
		bound().until(june(29));
		LocalDate until = Blocked.there(this.story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_DUE)))
			.due();
		assertThat(until).as("forty working days of 0206 in the city, from the Monday after that Saturday")
			.isEqualTo(LocalDate.of(2019, 8, 26));
		this.story.until(until.plusDays(1));
		assertThat(asked()).isEqualTo(GovernmentBody.LEADING_GROUP);
		assertThat(due()).isEqualTo(june(28));
	}

	/** Nobody may give it to another: its unit is urged until it accepts it. */
	@Test
	@Clause({ "F-004", "F-005", "F-128" })
	void whatItsOwnerDoesNotAcceptIsUrgedAndGoesToNobodyElse() {
		decidedFor(june(28));
		this.story.until(june(14));
		assertThat(this.story.urgedAsLate(TestDirectory.TIEXI_CONSTRUCTION))
			.as("last day the 4th, each two working days")
			.containsExactly(june(7), june(12), june(14));
		assertThat(this.story.all(ObstacleLimitPassed.class)).extracting(ObstacleLimitPassed::kind)
			.contains(ClockKind.OBSTACLE_RESPONSE)
			.doesNotContain(ClockKind.OBSTACLE_STEP_ESCALATION);
		this.story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, june(14)));
		assertThat(ClocksOf.all(this.story.state())).extracting(DueClock::kind)
			.doesNotContain(ClockKind.OBSTACLE_STEP_URGING);
	}

	/** A log of before, where it is to be raised: that day passes, and that is all. */
	@Test
	@Clause({ "F-004", "F-128" })
	void whatWasToBeRaisedBeforeIsNot() {
		decidedFor(june(28));
		ClockRef raising = new ClockRef(ClockKind.OBSTACLE_STEP_ESCALATION, ClockKind.OBSTACLE_RESPONSE.name());
		this.story.state()
			.evolve(new ObstacleLimitPassed(Blocked.ID, ClockKind.OBSTACLE_RESPONSE, "", june(4),
					TestDirectory.TIEXI_CONSTRUCTION,
					List.of(new DueClock(raising.kind(), raising.key(), Deadline.on(june(10)))),
					TimeLimits.refs(ClockKind.OBSTACLE_RESPONSE), june(5), null), june(5));
		this.story.until(june(12));
		assertThat(this.story.last(ObstacleLimitPassed.class)).satisfies((passed) -> {
			assertThat(passed.kind()).isEqualTo(raising.kind());
			assertThat(passed.decidedBy()).isNull();
		});
		assertThat(this.story.state().clocks().deadline(raising)).isNull();
	}

	/** The commission may not hand over what a government must decide (ADR 0216). */
	@Test
	@Clause({ "F-121", "F-122", "F-128" })
	void whoeverMayNotHandItOverIsNotSupervisedForThatAGovernmentDidNotDecide() {
		this.story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
		LocalDate first = due();
		this.story.until(first.plusDays(21));
		assertThat(asked()).isEqualTo(GovernmentBody.CITY_GOVERNMENT);
		assertThat(this.story.outcome(Blocked.CITY, new AssignObstacle(Blocked.ID, this.story.today())))
			.isEqualTo("OBSTACLE_GOVERNMENT_DECIDES");
		assertThat(this.story.all(ObstacleSupervised.class)).isEmpty();
		assertThat(this.story.all(SupervisionLetterIssued.class)).isEmpty();
		assertThat(this.story.state().supervision().toCriticise()).isNull();
		assertThat(this.story.all(ObstacleUrged.class)).as("whose turn it is was urged all the same")
			.extracting(ObstacleUrged::unitId)
			.contains(TestDirectory.TIEXI)
			.doesNotContain(TestDirectory.TIEXI_DRC, TestDirectory.CITY_DRC);
	}

	/** Nor is the unit rid of anything: its own day is supervised as any. */
	@ParameterizedTest
	@ValueSource(strings = { TestDirectory.CITY_DRC, TestDirectory.TIEXI_CONSTRUCTION })
	@Clause({ "F-121", "F-122", "F-128" })
	void whoeverItIsBoundToIsSupervisedForTheDayOfTheDecision(String owner) {
		this.story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
		this.story.until(due().plusDays(2));
		LocalDate day = this.story.today();
		LocalDate until = day.plusDays(21);
		this.story.act(Blocked.MAYOR, decision(owner, until, day));
		this.story.until(until.plusDays(1));
		assertThat(this.story.all(ObstacleSupervised.class)).isEmpty();
		this.story.until(until.plusDays(20));
		assertThat(this.story.last(ObstacleSupervised.class).reason()).isEqualTo("逾期未解决");
		assertThat(this.story.all(SupervisionLetterIssued.class).getFirst().unitId()).isEqualTo(owner);
		assertThat(this.story.state().supervision().toCriticise()).isEqualTo(owner);
	}

	/**
	 * Asking a government sheds nothing of what whoever had to hand it over was late
	 * with.
	 */
	@Test
	@Clause({ "F-004", "F-121" })
	void whoeverLetItLieBeforeAGovernmentWasAskedIsSupervised() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.until(june(5));
		this.story.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "情况复杂", june(5)));
		this.story.until(june(12));
		assertThat(this.story.last(ObstacleSupervised.class).reason()).isEqualTo("逾期未交办");
	}

	/** A log of before, where the clock runs: it ends, and that is all. */
	@Test
	@Clause({ "F-005", "F-121" })
	void aClockThatWasSetBeforeSupervisesNobodyEither() {
		this.story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
		this.story.state()
			.evolve(new ObstacleLimitPassed(Blocked.ID, ClockKind.OBSTACLE_DUE, "", june(4), TestDirectory.TIEXI_DRC,
					List.of(new DueClock(ClockKind.OBSTACLE_SUPERVISION, "", Deadline.on(june(7))),
							new DueClock(ClockKind.OBSTACLE_CRITICISM, "", Deadline.on(june(7)))),
					List.of(), june(5), null), june(5));
		this.story.until(june(12));
		assertThat(this.story.all(ObstacleSupervised.class)).isEmpty();
		assertThat(this.story.state().supervision().toCriticise()).isNull();
		assertThat(this.story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_SUPERVISION))).isNull();
	}

	@Test
	void whoeverEscalatesItAsksTheGovernmentAbove() {
		bound().act(Blocked.LEAD, new EscalateObstacle(Blocked.ID, "区内无法解决", DAY));
		assertThat(asked()).isEqualTo(GovernmentBody.CITY_GOVERNMENT);
		assertThat(due()).isEqualTo(june(28));
		this.story.until(june(29));
		assertThat(this.story.state().wasOverdueBefore()).as("the day binds whoever asked, too").isTrue();
		assertThat(this.story.state().tier()).isEqualTo(SolvingTier.CITY);
		assertThat(due()).isEqualTo(june(28));
		this.story.until(LocalDate.of(2019, 8, 1));
		assertThat(asked()).as("forty working days since it was asked").isEqualTo(GovernmentBody.LEADING_GROUP);
		assertThat(due()).isEqualTo(june(28));
	}

	/** It is urged and supervised for it, and can do something about it. */
	@Test
	@Clause({ "F-005", "F-123" })
	void whoeverDidNotAcceptInTimeMayStillAcceptAndSolveIt() {
		this.story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
		AcceptObstacle before = new AcceptObstacle(Blocked.ID, DAY);
		assertThat(this.story.outcome(Blocked.LEAD, before)).as("nobody is bound yet")
			.isEqualTo("OBSTACLE_STATE_UNFIT");
		this.story.act(Blocked.LEADER, decision(TestDirectory.TIEXI_CONSTRUCTION, june(28), DAY));
		this.story.until(july(2));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.DECISION_PENDING);
		this.story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, july(2)));
		assertThat(this.story.last(ObstacleAccepted.class).onTime()).isFalse();
		assertThat(this.story.state().status()).as("a government still decides")
			.isEqualTo(ObstacleStatus.DECISION_PENDING);
		assertThat(this.story.outcome(Blocked.LEAD, new AcceptObstacle(Blocked.ID, july(2)))).as("once")
			.isEqualTo("OBSTACLE_STATE_UNFIT");
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已处理", EVIDENCE, july(2)));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.SOLVED_CLAIMED);
	}

	@Test
	void takenUpAgainItKeepsItsOwnerAndWaitsForANewDayOfThatGovernment() {
		closed();
		this.story.act(Blocked.CONTACT, new ReopenObstacle(Blocked.ID, "问题复现", june(12)));
		assertThat(this.story.last(ObstacleReopened.class).deadline().due()).isEqualTo(june(28));
		assertThat(asked()).isEqualTo(GovernmentBody.DISTRICT_GOVERNMENT);
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.DECISION_PENDING);
		assertThat(this.story.state().leadUnitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
		assertThat(this.story.outcome(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "又已处理", EVIDENCE, june(12))))
			.as("whoever owns it may solve it meanwhile")
			.isEqualTo("+");
		this.story.act(Blocked.LEADER, decision(TestDirectory.TIEXI_CONSTRUCTION, july(12), june(12)));
		assertThat(due()).isEqualTo(july(12));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.ASSIGNED);
	}

	/** Twenty working days from the 12th end on 10 July. */
	@Test
	@Clause({ "F-121", "F-122" })
	void whatThatGovernmentLetsPassIsNothingOfTheUnits() {
		closed();
		this.story.act(Blocked.CONTACT, new ReopenObstacle(Blocked.ID, "问题复现", june(12)));
		this.story.until(july(20));
		assertThat(asked()).as("the next one").isEqualTo(GovernmentBody.CITY_GOVERNMENT);
		assertThat(this.story.state().wasOverdueBefore()).isFalse();
		assertThat(this.story.all(SupervisionLetterIssued.class)).isEmpty();
		assertThat(this.story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_CRITICISM))).isNull();
	}

	@Test
	@Clause({ "F-121", "F-122" })
	void takenUpAgainADayThatLeavesAsManyStands() {
		decidedFor(july(10));
		this.story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY));
		close();
		this.story.act(Blocked.CONTACT, new ReopenObstacle(Blocked.ID, "问题复现", june(12)));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.IN_PROGRESS);
		assertThat(this.story.all(ObstacleSubmittedToGovernment.class)).isEmpty();
		assertThat(this.story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_DUE)).due())
			.isEqualTo(july(10));
		this.story.until(july(11));
		assertThat(asked()).as("over its day it goes up").isEqualTo(GovernmentBody.CITY_GOVERNMENT);
		assertThat(this.story.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_SUPERVISION))).isNotNull();
	}

	@Test
	void aCallBackThatTakesItUpAgainDoesTheSame() {
		closed();
		this.story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 1, "拖延", june(12)));
		this.story.act(Blocked.SORTER, new RecordCallBack(Blocked.ID, false, "仍未解决", june(12)));
		assertThat(this.story.state().status()).isEqualTo(ObstacleStatus.DECISION_PENDING);
		assertThat(asked()).isEqualTo(GovernmentBody.DISTRICT_GOVERNMENT);
		assertThat(due()).isEqualTo(june(28));
	}

	@Test
	void aDecisionNamesItsDocument() {
		this.story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
		for (String document : List.of("会议纪要", "8号", "a".repeat(64))) {
			RecordGovernmentDecision undocumented = new RecordGovernmentDecision(Blocked.ID, document, "由该单位负责",
					TestDirectory.TIEXI_CONSTRUCTION, june(28), EVIDENCE, DAY);
			assertThat(this.story.outcome(Blocked.LEADER, undocumented)).as(document)
				.isEqualTo("OBSTACLE_DECISION_UNDOCUMENTED");
			assertThat(this.story.field(Blocked.LEADER, undocumented)).isEqualTo("documentNo");
		}
		this.story.act(Blocked.LEADER, new RecordGovernmentDecision(Blocked.ID, "沈政会纪[2019] 31号", "由该单位负责",
				TestDirectory.TIEXI_CONSTRUCTION, june(28), List.of(), DAY));
		assertThat(this.story.last(GovernmentDecisionRecorded.class).documentNo()).isEqualTo("沈政会纪〔2019〕31号");
	}

	@Test
	void eachDecisionOfAGovernmentHasADocumentOfItsOwn() {
		bound().until(june(5));
		this.story.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "情况有变", june(5)));
		RecordGovernmentDecision same = new RecordGovernmentDecision(Blocked.ID, "铁西区政府常务会议纪要[2019]0154 号(再议)",
				"改由工信局负责", Blocked.TIEXI_INDUSTRY, july(5), EVIDENCE, june(5));
		assertThat(DAY.getDayOfYear()).isEqualTo(154);
		assertThat(this.story.outcome(Blocked.LEADER, same)).as("by the document of the first, written otherwise")
			.isEqualTo("OBSTACLE_DECISION_REPEATED");
		assertThat(this.story.field(Blocked.LEADER, same)).isEqualTo("documentNo");
		this.story.restart();
		assertThat(this.story.outcome(Blocked.LEADER, same)).isEqualTo("OBSTACLE_DECISION_REPEATED");
		assertThat(this.story.outcome(Blocked.LEADER, decision(Blocked.TIEXI_INDUSTRY, july(5), june(5))))
			.isEqualTo("+");
		this.story.until(june(29));
		assertThat(asked()).isEqualTo(GovernmentBody.CITY_GOVERNMENT);
		assertThat(
				this.story.outcome(Blocked.MAYOR,
						new RecordGovernmentDecision(Blocked.ID, same.documentNo(), "由城建局负责",
								TestDirectory.TIEXI_CONSTRUCTION, july(19), EVIDENCE, june(29))))
			.as("another organ numbers its own")
			.isEqualTo("+");
	}

	@Test
	void aGovernmentDecidesByItsOwnPeopleAlsoWhenItIsAskedAgain() {
		this.story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
		for (LocalDate day : List.of(DAY, june(5))) {
			this.story.until(day);
			RecordGovernmentDecision decision = decision(TestDirectory.TIEXI_CONSTRUCTION, june(28), day);
			for (var above : List.of(Blocked.MAYOR, Blocked.CITY)) {
				assertThat(this.story.outcome(above, decision)).as("who acts for the city").isEqualTo("NOT_PERMITTED");
			}
			assertThat(this.story.outcome(Blocked.COORDINATOR, decision)).isEqualTo("+");
			this.story.act(Blocked.LEADER, decision);
			assertThat(this.story.last(GovernmentDecisionRecorded.class).body())
				.isEqualTo(GovernmentBody.DISTRICT_GOVERNMENT);
			this.story.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "情况有变", day));
		}
		assertThat(this.story.all(GovernmentDecisionRecorded.class)).hasSize(2);
	}

	private void closed() {
		bound();
		close();
	}

	private void close() {
		this.story.until(june(12));
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已处理", EVIDENCE, june(12)));
		this.story.act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, june(12)));
		this.story.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, june(12)));
	}

}
