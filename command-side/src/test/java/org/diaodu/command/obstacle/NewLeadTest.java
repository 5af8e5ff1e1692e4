package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.CriticiseObstacle;
import org.diaodu.kernel.obstacle.command.IssueSupervisionLetter;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SubmitToGovernment;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.UrgeObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleCriticised;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Who is urged, and what another lead unit answers for: days counted by hand, from Monday
 * 2019-06-03; Friday the 7th is Dragon Boat Festival.
 */
@Clause({ "F-120", "F-121", "F-122" })
class NewLeadTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private final Story story = Story.reported(Blocked.directory(), DAY);

	private static LocalDate july(int day) {
		return LocalDate.of(2019, 7, day);
	}

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private List<ClockKind> running() {
		return ClocksOf.all(this.story.state()).stream().map(DueClock::kind).toList();
	}

	private void reassign(LocalDate on) {
		this.story.act(Blocked.CITY, new ReassignObstacle(Blocked.ID, Blocked.TIEXI_WATER, "职责明确", on));
	}

	/** Due on the 18th, at the city then; the first letter on the 22nd. */
	@Test
	void lettersAndCriticismAreOfWhoeverWasLateAndTheNextLeadBeginsAnew() {
		this.story.inHand().until(june(22));
		assertThat(this.story.all(SupervisionLetterIssued.class)).singleElement()
			.satisfies((letter) -> assertThat(letter.unitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION));
		LocalDate original = this.story.state().original().due();
		reassign(june(22));
		assertThat(running()).doesNotContain(ClockKind.OBSTACLE_LETTER, ClockKind.OBSTACLE_CRITICISM,
				ClockKind.OBSTACLE_SUPERVISION, ClockKind.OBSTACLE_AFTER_DUE);
		assertThat(running()).as("its limit runs").contains(ClockKind.OBSTACLE_DUE);
		assertThat(this.story.state().isSupervised()).as("on the record of the unit before").isTrue();
		assertThat(this.story.state().original().due()).isEqualTo(original);
		LocalDate due = this.story.state().deadline().due();
		this.story.until(due.plusDays(1));
		assertThat(this.story.all(SupervisionLetterIssued.class)).as("none before its own days were over").hasSize(1);
		this.story.until(due.plusDays(30));
		assertThat(this.story.all(SupervisionLetterIssued.class))
			.extracting(SupervisionLetterIssued::colour, SupervisionLetterIssued::unitId)
			.containsExactly(tuple(LetterColour.BLUE, TestDirectory.TIEXI_CONSTRUCTION),
					tuple(LetterColour.BLUE, Blocked.TIEXI_WATER), tuple(LetterColour.YELLOW, Blocked.TIEXI_WATER),
					tuple(LetterColour.RED, Blocked.TIEXI_WATER));
	}

	/** Due on the 18th; sorted, and never handed over. */
	@Test
	void asLongAsNobodyGotItWhoeverMustHandItOverAnswersForIt() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		while (!this.story.state().supervision().isCriticismRipe()) {
			this.story.until(this.story.today().plusDays(1));
		}
		assertThat(this.story.all(SupervisionLetterIssued.class))
			.extracting(SupervisionLetterIssued::colour, SupervisionLetterIssued::unitId)
			.as("at the tier it has reached")
			.startsWith(tuple(LetterColour.BLUE, TestDirectory.TIEXI_DRC),
					tuple(LetterColour.YELLOW, TestDirectory.TIEXI_DRC),
					tuple(LetterColour.BLUE, TestDirectory.CITY_DRC));
		assertThat(this.story.state().supervision().toCriticise()).isEqualTo(TestDirectory.CITY_DRC);
		CriticiseObstacle criticise = new CriticiseObstacle(Blocked.ID, "逾期未交办", this.story.today());
		assertThat(this.story.outcome(Blocked.CITY, criticise)).isEqualTo("OBSTACLE_WORK_OWN");
		this.story.act(Blocked.MAYOR, criticise);
		assertThat(this.story.last(ObstacleCriticised.class).unitId()).isEqualTo(TestDirectory.CITY_DRC);
	}

	/** Another name for the lead changes nothing as long as nobody gets it. */
	@Test
	void handedOverLateItsLeadBeginsAnewAndNotBefore() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.until(june(22));
		List<ClockKind> running = running();
		assertThat(running).contains(ClockKind.OBSTACLE_LETTER, ClockKind.OBSTACLE_CRITICISM);
		this.story.act(Blocked.CITY, Blocked.sort("0606", ObstacleScope.CROSS, Severity.S3, Blocked.TIEXI_WATER,
				june(22), Blocked.TIEXI_INDUSTRY));
		assertThat(running()).contains(ClockKind.OBSTACLE_LETTER, ClockKind.OBSTACLE_CRITICISM);
		this.story.act(Blocked.CITY, new AssignObstacle(Blocked.ID, june(22)));
		assertThat(running()).contains(ClockKind.OBSTACLE_DUE)
			.doesNotContain(ClockKind.OBSTACLE_LETTER, ClockKind.OBSTACLE_CRITICISM, ClockKind.OBSTACLE_SUPERVISION,
					ClockKind.OBSTACLE_AFTER_DUE);
		LocalDate due = this.story.state().deadline().due();
		this.story.until(due.plusDays(1));
		assertThat(this.story.all(SupervisionLetterIssued.class)).as("none before its own days were over").hasSize(3);
		this.story.until(due.plusDays(30));
		assertThat(this.story.all(SupervisionLetterIssued.class))
			.extracting(SupervisionLetterIssued::colour, SupervisionLetterIssued::unitId)
			.containsExactly(tuple(LetterColour.BLUE, TestDirectory.TIEXI_DRC),
					tuple(LetterColour.YELLOW, TestDirectory.TIEXI_DRC),
					tuple(LetterColour.BLUE, TestDirectory.CITY_DRC), tuple(LetterColour.BLUE, Blocked.TIEXI_WATER),
					tuple(LetterColour.YELLOW, Blocked.TIEXI_WATER), tuple(LetterColour.RED, Blocked.TIEXI_WATER));
		assertThat(this.story.state().supervision().toCriticise()).isEqualTo(Blocked.TIEXI_WATER);
	}

	/** Due on the 18th; whoever gives it back is not rid of it by that alone. */
	@Test
	void givenBackWhoeverMustHandItOverAgainAnswersForItAndTheSameUnitGoesOnWhereItStood() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.until(june(22));
		assertThat(this.story.last(SupervisionLetterIssued.class).unitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
		List<DueClock> against = against();
		assertThat(against).extracting(DueClock::kind)
			.containsExactlyInAnyOrder(ClockKind.OBSTACLE_CRITICISM, ClockKind.OBSTACLE_LETTER);
		this.story.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "由水务部门牵头", null, june(22)));
		assertThat(against()).isEmpty();
		assertThat(running()).as("its last day stays").contains(ClockKind.OBSTACLE_DUE);
		this.story.act(Blocked.MAYOR, new IssueSupervisionLetter(Blocked.ID, "未重新交办", june(22)));
		SupervisionLetterIssued letter = this.story.last(SupervisionLetterIssued.class);
		assertThat(letter.unitId()).isEqualTo(TestDirectory.CITY_DRC);
		assertThat(letter.colour()).isEqualTo(LetterColour.BLUE);
		this.story.until(june(24));
		this.story.act(Blocked.CITY,
				new ReassignObstacle(Blocked.ID, TestDirectory.TIEXI_CONSTRUCTION, "职责明确", june(24)));
		assertThat(against()).as("as if it had kept it").containsExactlyInAnyOrderElementsOf(against);
		this.story.until(june(28));
		assertThat(this.story.last(SupervisionLetterIssued.class)).satisfies((next) -> {
			assertThat(next.unitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
			assertThat(next.colour()).isEqualTo(LetterColour.YELLOW);
		});
	}

	@Test
	void whatRanAgainstAUnitThatGaveItBackIsOverOnceAnotherGotIt() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.until(june(22));
		this.story.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "由水务部门牵头", null, june(22)));
		reassign(june(22));
		assertThat(against()).isEmpty();
		this.story.act(Blocked.CITY,
				new ReassignObstacle(Blocked.ID, TestDirectory.TIEXI_CONSTRUCTION, "职责明确", june(22)));
		assertThat(against()).isEmpty();
	}

	/** What runs to hold it against somebody that it lies. */
	private List<DueClock> against() {
		return ClocksOf.all(this.story.state())
			.stream()
			.filter((clock) -> clock.kind() == ClockKind.OBSTACLE_CRITICISM
					|| clock.kind() == ClockKind.OBSTACLE_SUPERVISION || clock.kind() == ClockKind.OBSTACLE_LETTER)
			.toList();
	}

	@Test
	void handingItToItsOwnUnitWhoeverSortsIsRidOfNothing() {
		this.story.act(Blocked.SORTER,
				Blocked.sort("0606", ObstacleScope.OWN, Severity.S3, TestDirectory.TIEXI_DRC, DAY));
		this.story.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "督查", DAY));
		assertThat(this.story.last(SupervisionLetterIssued.class).unitId()).isEqualTo(TestDirectory.TIEXI_DRC);
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		assertThat(running()).contains(ClockKind.OBSTACLE_LETTER);
	}

	@Test
	void whoeverSupervisesGoesOnWithTheFirstLetterToTheNextLead() {
		this.story.inHand();
		this.story.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "督查", DAY));
		this.story.act(Blocked.INSPECTOR, new IssueSupervisionLetter(Blocked.ID, "无进展", DAY));
		reassign(DAY);
		this.story.act(Blocked.INSPECTOR, new IssueSupervisionLetter(Blocked.ID, "继续督办", DAY));
		SupervisionLetterIssued letter = this.story.last(SupervisionLetterIssued.class);
		assertThat(letter.colour()).isEqualTo(LetterColour.BLUE);
		assertThat(letter.unitId()).isEqualTo(Blocked.TIEXI_WATER);
	}

	/**
	 * Bound to the 10th, at first for ten working days until the 18th. What passed before
	 * says nothing of the day that a government gave.
	 */
	@Test
	@Clause("F-128")
	void aNewDayOfAGovernmentIsANewDayForTheSameUnitToo() {
		boundTo(june(10));
		this.story.until(june(12));
		assertThat(against()).extracting(DueClock::kind)
			.containsExactlyInAnyOrder(ClockKind.OBSTACLE_SUPERVISION, ClockKind.OBSTACLE_CRITICISM);
		decide(Blocked.MAYOR, june(12), july(10));
		assertThat(against()).isEmpty();
		this.story.until(july(11));
		assertThat(this.story.all(SupervisionLetterIssued.class)).isEmpty();
		assertThat(this.story.state().supervision().isCriticismRipe()).isFalse();
		this.story.until(july(16));
		assertThat(this.story.all(SupervisionLetterIssued.class)).as("three working days after that day")
			.extracting(SupervisionLetterIssued::colour, SupervisionLetterIssued::unitId)
			.containsExactly(tuple(LetterColour.BLUE, TestDirectory.TIEXI_CONSTRUCTION));
	}

	@Test
	@Clause("F-128")
	void aLetterForADayThatPassedEndsWithTheNewDayAndTheSupervisionStaysToBeConcluded() {
		boundTo(june(10));
		this.story.until(june(14));
		assertThat(this.story.all(SupervisionLetterIssued.class)).hasSize(1);
		decide(Blocked.MAYOR, june(14), july(10));
		assertThat(against()).isEmpty();
		assertThat(this.story.state().isSupervised()).isTrue();
		this.story.until(july(11));
		assertThat(this.story.all(SupervisionLetterIssued.class)).hasSize(1);
		this.story.until(july(16));
		assertThat(this.story.last(SupervisionLetterIssued.class).colour()).as("goes on after its own last")
			.isEqualTo(LetterColour.YELLOW);
	}

	/** Sent on the 6th: not for the day that passed on the 10th. */
	@Test
	@Clause({ "F-121", "F-128" })
	void aLetterOrderedBeforeTheDayGoesOnAlsoOnceItPassed() {
		boundTo(june(10));
		this.story.until(june(6));
		this.story.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "提前督办", june(6)));
		this.story.until(june(11));
		assertThat(against()).extracting(DueClock::kind)
			.contains(ClockKind.OBSTACLE_LETTER, ClockKind.OBSTACLE_CRITICISM);
		decide(Blocked.MAYOR, june(11), july(10));
		assertThat(against()).extracting(DueClock::kind).containsExactly(ClockKind.OBSTACLE_LETTER);
	}

	/** Past its original last day it stays overdue, whatever day is given. */
	@Test
	@Clause({ "F-125", "F-128" })
	void pastTheOriginalDayANewOneEndsNothing() {
		this.story.inHand().until(june(20));
		List<DueClock> running = against();
		assertThat(running).isNotEmpty();
		this.story.act(Blocked.CITY, new SubmitToGovernment(Blocked.ID, "需政府决定", june(20)));
		decide(Blocked.MAYOR, june(20), july(10));
		assertThat(against()).isEqualTo(running);
		this.story.until(june(22));
		assertThat(this.story.all(SupervisionLetterIssued.class)).hasSize(1);
	}

	/** Due on the 18th; given back late, it comes back as late, whatever day is given. */
	@Test
	@Clause({ "F-125", "F-128" })
	void givenBackLateItComesBackAsLate() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.until(june(22));
		List<DueClock> running = against();
		this.story.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "由水务部门牵头", null, june(22)));
		this.story.act(Blocked.CITY, new SubmitToGovernment(Blocked.ID, "需政府决定", june(22)));
		decide(Blocked.MAYOR, june(22), july(10));
		assertThat(against()).containsExactlyInAnyOrderElementsOf(running);
		assertThat(this.story.state().wasOverdueBefore()).isTrue();
	}

	/** What was ordered by hand was not for a day that passed. */
	@Test
	@Clause("F-128")
	void aLetterOrderedBeforeTheDayGoesOn() {
		this.story.inHand();
		this.story.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "督查", DAY));
		this.story.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "需政府决定", DAY));
		this.story.act(Blocked.LEADER, new RecordGovernmentDecision(Blocked.ID, "会议纪要〔2019〕8号", "由城建局负责",
				TestDirectory.TIEXI_CONSTRUCTION, june(28), List.of("沈西政纪〔2019〕8号"), DAY));
		assertThat(running()).contains(ClockKind.OBSTACLE_LETTER);
	}

	private void boundTo(LocalDate due) {
		this.story.inHand();
		this.story.act(Blocked.SORTER, new SubmitToGovernment(Blocked.ID, "需政府决定", DAY));
		decide(Blocked.LEADER, DAY, due);
		this.story.act(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY));
	}

	private void decide(Attribution by, LocalDate on, LocalDate due) {
		this.story.act(by, new RecordGovernmentDecision(Blocked.ID, "会议纪要〔2019〕" + on.getDayOfMonth() + "号", "由城建局负责",
				TestDirectory.TIEXI_CONSTRUCTION, due, List.of("沈政纪〔2019〕8号"), on));
	}

	@Test
	void criticisedIsWhoeverWasUrgedInVain() {
		this.story.inHand();
		while (!this.story.state().supervision().isCriticismRipe()) {
			this.story.until(this.story.today().plusDays(1));
		}
		reassign(this.story.today());
		this.story.act(Blocked.CITY, new CriticiseObstacle(Blocked.ID, "逾期未办结", this.story.today()));
		assertThat(this.story.last(ObstacleCriticised.class).unitId()).isEqualTo(TestDirectory.TIEXI_CONSTRUCTION);
	}

	@Test
	void byHandAUnitIsUrgedOnceAWorkingDayAndItsSuccessorAtOnce() {
		this.story.inHand();
		this.story.act(Blocked.SORTER, new UrgeObstacle(Blocked.ID, "请加快", DAY));
		assertThat(this.story.refused(Blocked.INSPECTOR, new UrgeObstacle(Blocked.ID, "请加快", DAY)))
			.satisfies((refusal) -> {
				assertThat(refusal.code()).isEqualTo("OBSTACLE_URGED_TOO_SOON");
				assertThat(refusal.arguments()).containsEntry("next", june(4).toString());
			});
		reassign(DAY);
		this.story.act(Blocked.SORTER, new UrgeObstacle(Blocked.ID, "请加快", DAY));
		assertThat(this.story.last(ObstacleUrged.class).unitId()).isEqualTo(Blocked.TIEXI_WATER);
		this.story.until(june(4));
		assertThat(this.story.outcome(Blocked.SORTER, new UrgeObstacle(Blocked.ID, "请加快", june(4)))).isEqualTo("+");
	}

}
