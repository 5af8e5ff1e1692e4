package org.diaodu.command.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.letter.LetterPlaceholder;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.EscalationCause;
import org.diaodu.kernel.obstacle.GovernmentBody;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.event.GovernmentDecisionRecorded;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleCalledBack;
import org.diaodu.kernel.obstacle.event.ObstacleCriticised;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleExtensionRequested;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;
import org.diaodu.kernel.obstacle.event.ObstaclePaused;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleReopened;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.obstacle.event.ObstacleReturned;
import org.diaodu.kernel.obstacle.event.ObstacleSolutionConfirmed;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleSubmittedToGovernment;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.policy.CalendarDay;
import org.diaodu.kernel.policy.WorkingCalendar;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.project.Family;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What letters say where no day of solving counts yet, or another step is late: which day
 * passed, and what must be done.
 */
@Clause({ "F-118", "F-120", "F-121" })
class LetterOfALateStepTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final String NUMBER = "SZ19052101069900000011";

	private static final ObstacleSite SITE = new ObstacleSite(Family.ENTERPRISE, null, TestDirectory.TIEXI,
			TestDirectory.ZONE, null, null, null);

	private final TestDirectory directory = new TestDirectory();

	private final LetterMatter matter = new LetterMatter(this.directory);

	LetterOfALateStepTest() {
		this.matter.evolve(new ObstacleReported("obstacle-1", NUMBER, "project-1", SITE, "管线", "基坑", null, null,
				List.of(), "person-1", Role.SPECIALIST, TestDirectory.ZONE, null, "2018-7",
				List.of(clock(ClockKind.OBSTACLE_SORT, DAY.plusDays(1))), List.of(), DAY));
	}

	private static DueClock clock(ClockKind kind, LocalDate due) {
		return new DueClock(kind, "", Deadline.on(due));
	}

	private Map<LetterPlaceholder, String> said(DomainEvent event) {
		this.matter.evolve(event);
		SentLetter letter = this.matter.letter(event);
		assertThat(letter).isNotNull();
		return this.matter.values(letter, List.of(), People.SYSTEM);
	}

	private static ObstacleUrged urged(UrgeCause cause, ClockRef... ended) {
		return new ObstacleUrged("obstacle-1", 1, cause, TestDirectory.TIEXI_DRC, false, "CB-1", null, List.of(),
				List.of(ended), DAY.plusDays(4));
	}

	private static ClockRef step(ClockKind step) {
		return new ClockRef(ClockKind.OBSTACLE_STEP_URGING, step.name());
	}

	@Test
	void anUrgingBeforeTheSortingNamesItsDayAndAsksForIt() {
		assertThat(said(urged(UrgeCause.STEP_LATE, step(ClockKind.OBSTACLE_SORT))))
			.containsEntry(LetterPlaceholder.URGE_CAUSE, "分拣期限(2019年6月4日)已过,仍未分拣")
			.containsEntry(LetterPlaceholder.REASON, "请立即分拣,明确牵头单位和办理时限")
			.containsEntry(LetterPlaceholder.DUE, "2019年6月4日(分拣期限)")
			.containsEntry(LetterPlaceholder.ORIGINAL_DUE, "2019年6月4日(分拣期限)");
	}

	/** Whoever let the sorting lie gets the letter, and does not sign it. */
	@Test
	@Clause({ "F-004", "F-120", "F-121" })
	void whoeverLetTheSortingLieDoesNotSignTheLettersAboutIt() {
		for (DomainEvent sent : List.of(urged(UrgeCause.STEP_LATE, step(ClockKind.OBSTACLE_SORT)),
				warning(LetterColour.BLUE, TestDirectory.TIEXI_DRC), new ObstacleSupervised("obstacle-1",
						SupervisionCause.OVERDUE, "逾期未分拣", "DB-1", "2018-7", DAY.plusDays(4)))) {
			assertThat(said(sent)).containsEntry(LetterPlaceholder.ADDRESSEE, TestDirectory.TIEXI_DRC)
				.containsEntry(LetterPlaceholder.ISSUER, TestDirectory.CITY_DRC);
		}
		ObstacleUrged up = new ObstacleUrged("obstacle-1", 2, UrgeCause.STEP_LATE, TestDirectory.CITY_DRC, true, "CB-2",
				null, List.of(), List.of(step(ClockKind.OBSTACLE_SORT)), DAY.plusDays(7));
		assertThat(said(up)).containsEntry(LetterPlaceholder.ADDRESSEE, TestDirectory.CITY_DRC)
			.containsEntry(LetterPlaceholder.ISSUER, "沈阳市人民政府");
		ObstacleUrged decision = new ObstacleUrged("obstacle-1", 3, UrgeCause.AFTER_DUE, TestDirectory.CITY, true,
				"CB-3", null, List.of(), List.of(), DAY.plusDays(9));
		assertThat(said(decision)).containsEntry(LetterPlaceholder.ADDRESSEE, "沈阳市人民政府")
			.containsEntry(LetterPlaceholder.ISSUER, "市重大项目领导小组");
	}

	/** Letters sent after its project went to another district are that one's. */
	@Test
	@Clause({ "F-119", "F-120" })
	void onceItFollowedItsProjectItsLettersAreSignedThere() {
		sorted(DAY.plusDays(14));
		this.matter.evolve(new ObstacleAssigned("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "JB-1", List.of(),
				List.of(), DAY));
		ObstacleUrged urged = new ObstacleUrged("obstacle-1", 1, UrgeCause.DAY_BEFORE, TestDirectory.TIEXI_CONSTRUCTION,
				false, "CB-1", null, List.of(), List.of(), DAY.plusDays(4));
		assertThat(said(urged)).containsEntry(LetterPlaceholder.ISSUER, TestDirectory.TIEXI_DRC);
		this.matter.evolve(new ObstacleMoved("obstacle-1", SITE,
				new ObstacleSite(SITE.family(), SITE.level(), TestDirectory.HEPING, null, null, null, null),
				TestDirectory.HEPING_DRC, null, null, null, null, DAY, null));
		assertThat(said(urged)).containsEntry(LetterPlaceholder.ISSUER, TestDirectory.HEPING_DRC)
			.containsEntry(LetterPlaceholder.ADDRESSEE, TestDirectory.TIEXI_CONSTRUCTION);
	}

	@Test
	void soDoesEachLetterOfSupervisionBeforeTheSorting() {
		for (LetterColour colour : LetterColour.values()) {
			assertThat(said(new SupervisionLetterIssued("obstacle-1", colour, TestDirectory.TIEXI_DRC, "DH-1", "逾期未分拣",
					Deadline.on(DAY.plusDays(9)), List.of(), List.of(), DAY.plusDays(8), null)))
				.as(colour.name())
				.containsEntry(LetterPlaceholder.REASON, "逾期未分拣。分拣期限为2019年6月4日,请立即分拣,明确牵头单位和办理时限")
				.containsEntry(LetterPlaceholder.DUE, "2019年6月4日(分拣期限)")
				.containsEntry(LetterPlaceholder.ANSWER_BY, "2019年6月12日");
		}
	}

	@Test
	void aDecisionOnDaysAndThatOfAGovernmentAreAskedForAsSuch() {
		this.matter.evolve(
				new ObstacleExtensionRequested("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, 2, "排期", "已告知", "2018-7",
						List.of(clock(ClockKind.OBSTACLE_EXTENSION_DECISION, DAY.plusDays(2))), List.of(), DAY, null));
		assertThat(said(urged(UrgeCause.STEP_LATE, step(ClockKind.OBSTACLE_EXTENSION_DECISION))))
			.containsEntry(LetterPlaceholder.URGE_CAUSE, "延期审批期限(2019年6月5日)已过,仍未审批")
			.containsEntry(LetterPlaceholder.REASON, "请立即对延期申请作出决定");
		this.matter.evolve(new ObstacleSorted("obstacle-1", SITE, "0206", "2018-7", ObstacleScope.MAJOR,
				SolvingTier.DISTRICT, ScopeRule.values()[0], Severity.S2, TestDirectory.TIEXI_CONSTRUCTION, null,
				List.of(), 20, DAY.plusDays(28), Deadline.on(DAY.plusDays(28)), true, null, "2018-7", List.of(),
				List.of(), DAY, null, null, null));
		assertThat(said(urged(UrgeCause.AFTER_DUE))).containsEntry(LetterPlaceholder.REASON, "请就报请事项尽快作出决定")
			.containsEntry(LetterPlaceholder.DUE, "2019年7月1日");
	}

	private void sorted(LocalDate due) {
		sorted(due, SolvingTier.DISTRICT, TestDirectory.TIEXI_CONSTRUCTION);
	}

	private void sorted(LocalDate due, SolvingTier tier, String lead) {
		this.matter.evolve(new ObstacleSorted("obstacle-1", SITE, "0606", "2018-7", ObstacleScope.OWN, tier,
				ScopeRule.values()[0], Severity.S2, lead, null, List.of(), 10, due, Deadline.on(due), false, null,
				"2018-7", List.of(), List.of(), DAY, null, null, null));
	}

	@Test
	void whoeverSortedAndDidNotHandOverIsAskedToDoThat() {
		sorted(DAY.plusDays(14));
		assertThat(said(urged(UrgeCause.DAY_BEFORE))).containsEntry(LetterPlaceholder.REASON, "请立即交办牵头单位");
		this.matter.evolve(new ObstacleAssigned("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "JB-1", List.of(),
				List.of(), DAY));
		assertThat(said(urged(UrgeCause.DAY_BEFORE))).containsEntry(LetterPlaceholder.REASON, "请在办理时限内办结");
	}

	/** Sent by a clock, an urging has nobody's opinion, and asks all the same. */
	@Test
	void whereNobodySaidAnythingALetterAsksForWhatItIsSentFor() {
		sorted(DAY.plusDays(3));
		this.matter.evolve(new ObstacleAssigned("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "JB-1", List.of(),
				List.of(), DAY));
		for (UrgeCause cause : UrgeCause.values()) {
			ObstacleUrged urged = urged(cause);
			this.matter.evolve(urged);
			SentLetter late = Objects.requireNonNull(this.matter.letter(urged)).issued(DAY.plusDays(9));
			Map<LetterPlaceholder, String> said = this.matter.values(late, List.of(), People.SYSTEM);
			assertThat(said.get(LetterPlaceholder.REASON)).as(cause.name())
				.startsWith("请")
				.doesNotContain("无", "事由发生于");
			assertThat(said.get(LetterPlaceholder.URGE_CAUSE)).endsWith("(事由发生于2019年6月7日)");
		}
	}

	@Test
	void whatWasSaidWithAFullStopGetsNoSecond() {
		sorted(DAY.plusDays(14));
		assertThat(said(new ObstacleSupervised("obstacle-1", SupervisionCause.ORDERED, "久拖不决。", "DB-1", "2018-7",
				DAY.plusDays(1))))
			.containsEntry(LetterPlaceholder.REASON, "久拖不决。请立即交办牵头单位");
	}

	/** The clocks of these two start with other events than those that make them late. */
	@Test
	@Clause({ "F-005", "F-119" })
	void aHandingOverAndAnAcceptanceThatAreLateAreAskedForAsSuch() {
		sorted(DAY.plusDays(10));
		this.matter.evolve(new ObstacleReturned("obstacle-1", "lead", "不属职权", "由水务部门牵头", null, true,
				List.of(clock(ClockKind.OBSTACLE_ASSIGN, DAY)), List.of(), DAY, null));
		Map<LetterPlaceholder, String> handing = said(urged(UrgeCause.STEP_LATE, step(ClockKind.OBSTACLE_ASSIGN)));
		assertThat(handing.get(LetterPlaceholder.URGE_CAUSE)).isEqualTo("交办期限(2019年6月3日)已过,仍未交办");
		assertThat(handing.get(LetterPlaceholder.REASON)).contains("交办牵头单位");
		this.matter.evolve(new ObstacleAssigned("obstacle-1", "lead", "JB-1",
				List.of(clock(ClockKind.OBSTACLE_RESPONSE, DAY.plusDays(1))), List.of(), DAY));
		Map<LetterPlaceholder, String> answer = said(urged(UrgeCause.STEP_LATE, step(ClockKind.OBSTACLE_RESPONSE)));
		assertThat(answer.get(LetterPlaceholder.URGE_CAUSE)).isEqualTo("签收期限(2019年6月4日)已过,仍未签收");
		assertThat(answer.get(LetterPlaceholder.REASON)).contains("签收", "替代方案");
	}

	/** Its letter says that it may not, and so does the refusal. */
	@Test
	@Clause({ "F-009", "F-119", "F-128" })
	void whoeverMayNotReturnItIsNotAskedToDoSo() {
		sorted(DAY.plusDays(10));
		ClockRef accepting = step(ClockKind.OBSTACLE_RESPONSE);
		List<DueClock> clocks = List.of(clock(ClockKind.OBSTACLE_RESPONSE, DAY.plusDays(1)));
		this.matter.evolve(new ObstacleAssigned("obstacle-1", "lead", "JB-1", clocks, List.of(), DAY));
		this.matter.evolve(
				new ObstacleReassigned("obstacle-1", "lead", "other", "职责明确", "JB-2", clocks, List.of(), DAY, null));
		assertThat(said(urged(UrgeCause.STEP_LATE, accepting))).containsEntry(LetterPlaceholder.REASON, "请立即签收,本件不得退回");
		sorted(DAY.plusDays(10));
		this.matter.evolve(new ObstacleAssigned("obstacle-1", "lead", "JB-3", clocks, List.of(), DAY));
		assertThat(said(urged(UrgeCause.STEP_LATE, accepting)).get(LetterPlaceholder.REASON))
			.as("sorted again it may be returned")
			.contains("退回")
			.doesNotContain("不得");
		this.matter.evolve(decided(GovernmentBody.DISTRICT_GOVERNMENT, clocks));
		assertThat(said(urged(UrgeCause.STEP_LATE, accepting))).containsEntry(LetterPlaceholder.REASON, "请立即签收,本件不得退回");
		sorted(DAY.plusDays(10));
		assertThat(said(urged(UrgeCause.STEP_LATE, accepting))).as("the decision binds on")
			.containsEntry(LetterPlaceholder.REASON, "请立即签收,本件不得退回");
	}

	private static GovernmentDecisionRecorded decided(GovernmentBody body, List<DueClock> clocks) {
		return new GovernmentDecisionRecorded("obstacle-1", body, "铁西政会纪〔2026〕3号", "由建设局落实",
				TestDirectory.TIEXI_CONSTRUCTION, Deadline.on(DAY.plusDays(9)), DAY.plusDays(9), "JD-1", List.of(),
				clocks, List.of(), DAY, null);
	}

	/** Of the body that solves or decides, its own name. */
	@Test
	@Clause({ "F-126", "F-128" })
	void aLetterNamesTheGovernmentAndTheZone() {
		sorted(DAY.plusDays(10));
		assertThat(said(decided(GovernmentBody.DISTRICT_GOVERNMENT, List.of())))
			.containsEntry(LetterPlaceholder.DECIDED_BY, "铁西区人民政府")
			.containsEntry(LetterPlaceholder.TIER, "铁西区人民政府");
		assertThat(said(decided(GovernmentBody.CITY_GOVERNMENT, List.of()))).containsEntry(LetterPlaceholder.DECIDED_BY,
				"沈阳市人民政府");
		assertThat(said(decided(GovernmentBody.LEADING_GROUP, List.of()))).containsEntry(LetterPlaceholder.DECIDED_BY,
				"市重大项目领导小组");
		sorted(DAY.plusDays(10), SolvingTier.ZONE, TestDirectory.ZONE);
		assertThat(said(new ObstacleAssigned("obstacle-1", TestDirectory.ZONE, "JB-1", List.of(), List.of(), DAY)))
			.containsEntry(LetterPlaceholder.TIER, "沈阳经济技术开发区");
		sorted(DAY.plusDays(10), SolvingTier.CITY, TestDirectory.INDUSTRY);
		assertThat(said(new ObstacleAssigned("obstacle-1", TestDirectory.INDUSTRY, "JB-1", List.of(), List.of(), DAY)))
			.containsEntry(LetterPlaceholder.TIER, "沈阳市人民政府");
	}

	/** Own jurisdiction solves itself; what crosses it the commission coordinates. */
	@Test
	@Clause({ "F-126", "F-127" })
	void aLetterNamesAGovernmentOnlyForWhatIsMajor() {
		ObstacleAssigned assigned = new ObstacleAssigned("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "JB-1",
				List.of(), List.of(), DAY);
		sorted(DAY.plusDays(10));
		assertThat(said(assigned)).containsEntry(LetterPlaceholder.TIER, TestDirectory.TIEXI_CONSTRUCTION);
		this.matter.evolve(new ObstacleEscalated("obstacle-1", SolvingTier.DISTRICT, SolvingTier.CITY,
				EscalationCause.DUE_PASSED, "到期未解决", TestDirectory.CITY_DRC, 20, DAY.plusDays(14),
				Deadline.on(DAY.plusDays(20)), List.of(), List.of(), DAY, null, null));
		assertThat(said(assigned)).as("it went up")
			.containsEntry(LetterPlaceholder.TIER, TestDirectory.CITY_DRC + "协调");
		this.matter.evolve(new ObstacleSubmittedToGovernment("obstacle-1", GovernmentBody.CITY_GOVERNMENT, "需政府决定",
				List.of(), List.of(), DAY));
		assertThat(said(assigned)).containsEntry(LetterPlaceholder.TIER, "沈阳市人民政府");
	}

	@Test
	@Clause({ "F-004", "F-125" })
	void whatEndsAnObstacleAndIsLateIsAskedForAsSuch() {
		sorted(DAY.plusDays(10));
		this.matter.evolve(new ObstaclePaused("obstacle-1", PauseGround.FORCE_MAJEURE, "汛期", List.of(), DAY, null,
				List.of(clock(ClockKind.OBSTACLE_STANDSTILL, DAY.plusDays(2)))));
		Map<LetterPlaceholder, String> still = said(urged(UrgeCause.STEP_LATE, step(ClockKind.OBSTACLE_STANDSTILL)));
		assertThat(still.get(LetterPlaceholder.URGE_CAUSE)).isEqualTo("挂起复核期限(2019年6月5日)已过,仍未恢复办理");
		assertThat(still.get(LetterPlaceholder.REASON)).contains("恢复办理", "另行挂起");
		assertThat(still.get(LetterPlaceholder.DUE)).endsWith("(挂起中,恢复后顺延)");
		this.matter.evolve(new ObstacleCalledBack("obstacle-1", true, "已说明",
				List.of(clock(ClockKind.OBSTACLE_CLOSING, DAY.plusDays(3))), List.of(), DAY));
		Map<LetterPlaceholder, String> closing = said(urged(UrgeCause.STEP_LATE, step(ClockKind.OBSTACLE_CLOSING)));
		assertThat(closing.get(LetterPlaceholder.URGE_CAUSE)).isEqualTo("销号期限(2019年6月6日)已过,仍未销号");
		assertThat(closing.get(LetterPlaceholder.REASON)).contains("销号");
		this.matter.evolve(new ObstacleSolutionConfirmed("obstacle-1", false,
				List.of(clock(ClockKind.OBSTACLE_CONCLUSION, DAY.plusDays(7))), List.of(), DAY, Arbiter.SORTER));
		Map<LetterPlaceholder, String> end = said(urged(UrgeCause.STEP_LATE, step(ClockKind.OBSTACLE_CONCLUSION)));
		assertThat(end.get(LetterPlaceholder.URGE_CAUSE)).isEqualTo("解除督办期限(2019年6月10日)已过,仍未解除督办");
		assertThat(end.get(LetterPlaceholder.REASON)).contains("督办结论");
	}

	@Test
	void soDoesEachLetterOfSupervisionAndItsOrder() {
		sorted(DAY.plusDays(14));
		for (LetterColour colour : LetterColour.values()) {
			assertThat(said(warning(colour, TestDirectory.TIEXI_DRC))).containsEntry(LetterPlaceholder.REASON,
					"逾期未解决。请立即交办牵头单位");
		}
		ObstacleSupervised order = new ObstacleSupervised("obstacle-1", SupervisionCause.OVERDUE, "逾期未解决", "DB-1",
				"2018-7", DAY.plusDays(18));
		String commission = said(warning(LetterColour.BLUE, TestDirectory.TIEXI_DRC)).get(LetterPlaceholder.ADDRESSEE);
		assertThat(said(order)).containsEntry(LetterPlaceholder.ADDRESSEE, commission)
			.containsEntry(LetterPlaceholder.REASON, "逾期未解决。请立即交办牵头单位");
		this.matter.evolve(new ObstacleAssigned("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "JB-1", List.of(),
				List.of(), DAY));
		assertThat(said(order)).doesNotContainEntry(LetterPlaceholder.ADDRESSEE, commission)
			.containsEntry(LetterPlaceholder.REASON, "逾期未解决");
		assertThat(said(warning(LetterColour.BLUE, TestDirectory.TIEXI_CONSTRUCTION)))
			.containsEntry(LetterPlaceholder.REASON, "逾期未解决");
	}

	private static SupervisionLetterIssued warning(LetterColour colour, String unitId) {
		return new SupervisionLetterIssued("obstacle-1", colour, unitId, "DH-1", "逾期未解决", Deadline.on(DAY.plusDays(21)),
				List.of(), List.of(), DAY.plusDays(18), null);
	}

	/**
	 * Nobody can solve it by a day that is over, or that is a government's to decide by.
	 */
	@Test
	@Clause("F-122")
	void whoeverIsLateIsNotToldToSolveItByAnothersDayOrOneThatIsOver() {
		sorted(DAY.plusDays(14));
		this.matter.evolve(new ObstacleAssigned("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "JB-1", List.of(),
				List.of(), DAY));
		ObstacleCriticised criticised = new ObstacleCriticised("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "TB-1",
				"逾期未解决", List.of(), List.of(), DAY.plusDays(18));
		String over = "2019年6月17日(已届满,应尽快办结)";
		assertThat(said(criticised)).containsEntry(LetterPlaceholder.DUE, over);
		assertThat(said(warning(LetterColour.RED, TestDirectory.TIEXI_CONSTRUCTION)))
			.containsEntry(LetterPlaceholder.DUE, over);
		this.matter.evolve(new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_DUE, "", DAY.plusDays(14),
				TestDirectory.TIEXI_CONSTRUCTION, List.of(clock(ClockKind.OBSTACLE_DUE, DAY.plusDays(28))), List.of(),
				DAY.plusDays(15), null));
		assertThat(said(criticised)).as("what its tier has left").containsEntry(LetterPlaceholder.DUE, "2019年7月1日");
		this.matter.evolve(new ObstacleSubmittedToGovernment("obstacle-1", GovernmentBody.DISTRICT_GOVERNMENT, "报请",
				List.of(), List.of(), DAY.plusDays(15)));
		assertThat(said(criticised)).containsEntry(LetterPlaceholder.DUE, over);
		assertThat(said(warning(LetterColour.RED, TestDirectory.TIEXI_CONSTRUCTION)))
			.containsEntry(LetterPlaceholder.DUE, "2019年7月1日(铁西区人民政府作出决定的期限)");
	}

	/** Bound to a day and late, while one government after the other had to decide. */
	private void boundAndLate() {
		sorted(DAY.plusDays(14));
		this.matter.evolve(decided(GovernmentBody.DISTRICT_GOVERNMENT, List
			.of(clock(ClockKind.OBSTACLE_RESPONSE, DAY.plusDays(1)), clock(ClockKind.OBSTACLE_DUE, DAY.plusDays(9)))));
		raised(DAY.plusDays(9), SolvingTier.CITY, GovernmentBody.CITY_GOVERNMENT, Deadline.on(DAY.plusDays(9)),
				DAY.plusDays(20));
	}

	private void raised(LocalDate passed, SolvingTier to, GovernmentBody asked, Deadline deadline, LocalDate decideBy) {
		this.matter.evolve(new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_DUE, "", passed,
				TestDirectory.TIEXI_CONSTRUCTION, List.of(), List.of(), passed.plusDays(1), null));
		this.matter.evolve(new ObstacleEscalated("obstacle-1", SolvingTier.values()[to.ordinal() - 1], to,
				EscalationCause.DUE_PASSED, "到期未解决", TestDirectory.CITY_DRC, 20, DAY.plusDays(14), deadline,
				List.of(clock(ClockKind.OBSTACLE_DUE, decideBy)), List.of(), passed.plusDays(1), null, null));
		this.matter.evolve(new ObstacleSubmittedToGovernment("obstacle-1", asked, "到期未解决", List.of(), List.of(),
				passed.plusDays(1)));
	}

	/** Taken up again while it is bound: the government has its own days to decide by. */
	@Test
	@Clause({ "F-120", "F-128" })
	void takenUpAgainTheGovernmentIsRemindedOfItsDayAndTheUnitToldItsOwn() {
		sorted(DAY.plusDays(14));
		this.matter
			.evolve(decided(GovernmentBody.CITY_GOVERNMENT, List.of(clock(ClockKind.OBSTACLE_DUE, DAY.plusDays(9)))));
		this.matter.evolve(new ObstacleReopened("obstacle-1", 1, "问题复现", Deadline.on(DAY.plusDays(9)), DAY.plusDays(14),
				List.of(clock(ClockKind.OBSTACLE_DUE, DAY.plusDays(20))), List.of(), DAY.plusDays(7)));
		this.matter.evolve(new ObstacleSubmittedToGovernment("obstacle-1", GovernmentBody.CITY_GOVERNMENT, "问题复现",
				List.of(), List.of(), DAY.plusDays(7)));
		String theirs = said(urgedOn(DAY.plusDays(8), UrgeCause.DAY_BEFORE)).get(LetterPlaceholder.DUE);
		assertThat(theirs).startsWith("2019年6月23日(").endsWith("作出决定的期限)");
		assertThat(said(warning(LetterColour.BLUE, TestDirectory.TIEXI_CONSTRUCTION)).get(LetterPlaceholder.DUE))
			.startsWith("2019年6月12日")
			.doesNotContain("作出决定");
	}

	/** It is for what was, and says so. */
	@Test
	@Clause({ "F-122", "F-128" })
	void aCriticismNamesTheDayItIsForWhereAGovernmentGaveAnotherSince() {
		boundAndLate();
		this.matter.evolve(new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_CRITICISM, "", DAY.plusDays(16),
				TestDirectory.TIEXI_CONSTRUCTION, List.of(), List.of(), DAY.plusDays(17), null));
		assertThat(said(criticised(DAY.plusDays(17)))).containsEntry(LetterPlaceholder.REASON, "逾期未解决");
		this.matter.evolve(new GovernmentDecisionRecorded("obstacle-1", GovernmentBody.CITY_GOVERNMENT, "沈政会纪〔2019〕9号",
				"限期打通", TestDirectory.TIEXI_CONSTRUCTION, Deadline.on(DAY.plusDays(40)), DAY.plusDays(14), "JD-2",
				List.of(), List.of(), List.of(), DAY.plusDays(18), null));
		assertThat(said(criticised(DAY.plusDays(19))))
			.containsEntry(LetterPlaceholder.REASON, "逾期未解决(经催办仍未办结的办理时限为2019年6月12日)")
			.containsEntry(LetterPlaceholder.DUE, "2019年7月13日");
	}

	/** Ten working days, whoever counted them before the year was published. */
	@Test
	@Clause({ "F-002", "F-125" })
	void theOriginalDayIsThatOfTheCalendar() {
		Deadline counted = Deadline.after(DAY, 10, DayCount.WORKING_DAYS, WorkingCalendar.EMPTY);
		assertThat(counted.due()).as("as if no day were off").isEqualTo(DAY.plusDays(14));
		this.matter
			.evolve(new ObstacleSorted("obstacle-1", SITE, "0606", "2018-7", ObstacleScope.OWN, SolvingTier.DISTRICT,
					ScopeRule.values()[0], Severity.S2, TestDirectory.TIEXI_CONSTRUCTION, null, List.of(), 10,
					counted.due(), counted, false, null, "2018-7", List.of(), List.of(), DAY, null, null, null));
		this.directory.with(new CalendarYearPublished("calendar-working-days", 2019, "国办发明电〔2018〕15号",
				"https://www.gov.cn/", List.of(new CalendarDay(LocalDate.of(2019, 6, 7), true, "端午节")), DAY));
		assertThat(said(urged(UrgeCause.HALF))).containsEntry(LetterPlaceholder.ORIGINAL_DUE, "2019年6月18日");
	}

	private static ObstacleUrged urgedOn(LocalDate day, UrgeCause cause) {
		return new ObstacleUrged("obstacle-1", 4, cause, TestDirectory.CITY, true, "CB-4", null, List.of(), List.of(),
				day);
	}

	private static ObstacleCriticised criticised(LocalDate day) {
		return new ObstacleCriticised("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "TB-1", "逾期未解决", List.of(),
				List.of(), day);
	}

	/** Each has a day of its own: the unit to solve it by, a government to decide by. */
	@Test
	@Clause({ "F-120", "F-122", "F-128" })
	void aGovernmentThatMustDecideIsToldItsOwnDayAndNotThatOfTheUnitItIsBoundTo() {
		boundAndLate();
		assertThat(said(urgedOn(DAY.plusDays(15), UrgeCause.HALF))).containsEntry(LetterPlaceholder.DUE,
				"2019年6月23日(沈阳市人民政府作出决定的期限)");
		this.matter.evolve(new DeadlineRecomputed("obstacle-1", ClockKind.OBSTACLE_DUE, "",
				Deadline.on(DAY.plusDays(20)), Deadline.on(DAY.plusDays(21)), 2019, "event-1", DAY.plusDays(16)));
		assertThat(said(urgedOn(DAY.plusDays(17), UrgeCause.DAY_BEFORE))).containsEntry(LetterPlaceholder.DUE,
				"2019年6月24日(沈阳市人民政府作出决定的期限)");
		assertThat(said(urgedOn(DAY.plusDays(22), UrgeCause.DUE))).as("and says that it is over")
			.containsEntry(LetterPlaceholder.DUE, "2019年6月24日(沈阳市人民政府作出决定的期限,已届满,应尽快作出决定)");
		assertThat(said(warning(LetterColour.RED, TestDirectory.TIEXI_CONSTRUCTION)))
			.containsEntry(LetterPlaceholder.DUE, "2019年6月12日(已届满,应尽快办结)");
	}

	/** It was asked since another let its day pass, and is not late itself. */
	@Test
	@Clause({ "F-120", "F-128" })
	void aGovernmentAskedSinceIsToldWhoseDayPassed() {
		boundAndLate();
		assertThat(said(urgedOn(DAY.plusDays(10), UrgeCause.AFTER_DUE)))
			.containsEntry(LetterPlaceholder.URGE_CAUSE,
					TestDirectory.TIEXI_CONSTRUCTION + "的办理时限(2019年6月12日)届满后一个工作日仍未办结")
			.containsEntry(LetterPlaceholder.DUE, "2019年6月23日(沈阳市人民政府作出决定的期限)");
		raised(DAY.plusDays(20), SolvingTier.LEADING_GROUP, GovernmentBody.LEADING_GROUP, Deadline.on(DAY.plusDays(9)),
				DAY.plusDays(40));
		assertThat(said(urgedOn(DAY.plusDays(21), UrgeCause.AFTER_DUE))).containsEntry(LetterPlaceholder.URGE_CAUSE,
				"沈阳市人民政府作出决定的期限(2019年6月23日)届满后一个工作日仍未办结");
	}

	@Test
	@Clause({ "F-122", "F-128" })
	void aCriticismNamesTheDayTheUnitWasBoundToHoweverManyGovernmentsHadToDecideSince() {
		boundAndLate();
		assertThat(said(criticised(DAY.plusDays(17)))).containsEntry(LetterPlaceholder.DUE, "2019年6月12日(已届满,应尽快办结)");
		raised(DAY.plusDays(20), SolvingTier.LEADING_GROUP, GovernmentBody.LEADING_GROUP, Deadline.on(DAY.plusDays(9)),
				DAY.plusDays(40));
		assertThat(said(criticised(DAY.plusDays(22)))).containsEntry(LetterPlaceholder.DUE, "2019年6月12日(已届满,应尽快办结)");
	}

	@Test
	@Clause({ "F-122", "F-128" })
	void itDoesSoTooWhereTheUnitWasBoundToNone() {
		sorted(DAY.plusDays(9));
		this.matter.evolve(new ObstacleAssigned("obstacle-1", TestDirectory.TIEXI_CONSTRUCTION, "JB-1", List.of(),
				List.of(), DAY));
		raised(DAY.plusDays(9), SolvingTier.CITY, GovernmentBody.CITY_GOVERNMENT, Deadline.on(DAY.plusDays(20)),
				DAY.plusDays(20));
		raised(DAY.plusDays(20), SolvingTier.LEADING_GROUP, GovernmentBody.LEADING_GROUP, Deadline.on(DAY.plusDays(40)),
				DAY.plusDays(40));
		assertThat(said(criticised(DAY.plusDays(22)))).containsEntry(LetterPlaceholder.DUE, "2019年6月12日(已届满,应尽快办结)");
		assertThat(said(urgedOn(DAY.plusDays(22), UrgeCause.HALF))).containsEntry(LetterPlaceholder.DUE,
				"2019年7月13日(市重大项目领导小组作出决定的期限)");
	}

	/** A day that passed before a government decided says nothing of the next one. */
	@Test
	@Clause("F-128")
	void onceAGovernmentDecidedItsDayIsThatOfTheUnit() {
		boundAndLate();
		this.matter.evolve(new GovernmentDecisionRecorded("obstacle-1", GovernmentBody.CITY_GOVERNMENT, "沈政会纪〔2026〕3号",
				"由建设局落实", TestDirectory.TIEXI_CONSTRUCTION, Deadline.on(DAY.plusDays(60)), DAY.plusDays(14), "JD-2",
				List.of(), List.of(clock(ClockKind.OBSTACLE_DUE, DAY.plusDays(60))), List.of(), DAY.plusDays(12),
				null));
		this.matter.evolve(new ObstacleSubmittedToGovernment("obstacle-1", GovernmentBody.CITY_GOVERNMENT, "再议",
				List.of(), List.of(), DAY.plusDays(13)));
		assertThat(said(criticised(DAY.plusDays(22)))).containsEntry(LetterPlaceholder.DUE, "2019年8月2日");
		assertThat(said(warning(LetterColour.BLUE, TestDirectory.TIEXI_CONSTRUCTION)))
			.containsEntry(LetterPlaceholder.DUE, "2019年8月2日");
	}

	/** Whatever day came behind it: that of the next tier, or what it had left. */
	@Test
	void ofALastDayThatPassedThatDayIsNamed() {
		sorted(DAY.plusDays(14));
		this.matter.evolve(new ObstacleLimitPassed("obstacle-1", ClockKind.OBSTACLE_DUE, "", DAY.plusDays(14),
				TestDirectory.TIEXI_CONSTRUCTION, List.of(clock(ClockKind.OBSTACLE_DUE, DAY.plusDays(28))), List.of(),
				DAY.plusDays(15), null));
		assertThat(said(urged(UrgeCause.DUE))).containsEntry(LetterPlaceholder.URGE_CAUSE, "办理时限(2019年6月17日)已到期")
			.containsEntry(LetterPlaceholder.DUE, "2019年7月1日");
		assertThat(said(urged(UrgeCause.AFTER_DUE))).containsEntry(LetterPlaceholder.URGE_CAUSE,
				"办理时限(2019年6月17日)届满后一个工作日仍未办结");
	}

}
