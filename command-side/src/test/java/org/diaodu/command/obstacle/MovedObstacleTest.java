package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.diaodu.command.jurisdiction.People;
import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.DayCount;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ObstacleStatus;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.GrantObstacleExtension;
import org.diaodu.kernel.obstacle.command.LiftSupervision;
import org.diaodu.kernel.obstacle.command.MoveObstacle;
import org.diaodu.kernel.obstacle.command.NoteObstacleWork;
import org.diaodu.kernel.obstacle.command.ObstacleCommand;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.RequestObstacleExtension;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An obstacle of a project that goes to another district, whatever state it is in: who
 * acts on it then, and that nothing else changes.
 */
@Clause({ "F-004", "F-006", "F-117", "F-125" })
class MovedObstacleTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final Attribution RECEIVING = Blocked.OUTSIDER;

	private static final Attribution RECEIVING_INSPECTOR = People.acting("person-inspector-heping", Role.INSPECTOR,
			TestDirectory.HEPING);

	private final Story story = Story.reported(
			Blocked.directory().post(RECEIVING_INSPECTOR.actor(), Role.INSPECTOR, TestDirectory.HEPING, null), DAY);

	private static List<? extends DomainEvent> move(Story story, ObstacleSite site) {
		return story.at(site).act(People.SYSTEM, new MoveObstacle(Blocked.ID));
	}

	private ObstacleMoved moved(ObstacleSite site) {
		assertThat(move(this.story, site)).hasSize(1);
		return this.story.last(ObstacleMoved.class);
	}

	private String outcome(Attribution by, ObstacleCommand command) {
		return this.story.outcome(by, command);
	}

	@ParameterizedTest
	@EnumSource
	void itFollowsFromWhateverStateAndNothingElseChanges(ObstacleStatus status) {
		Story at = ObstacleMatrixTest.at(status);
		boolean over = EnumSet.of(ObstacleStatus.WITHDRAWN, ObstacleStatus.MERGED).contains(status);
		assertThat(move(at, Blocked.SITE)).as("it is there").isEmpty();
		Standing before = Standing.of(at);
		assertThat(move(at, Blocked.ELSEWHERE)).hasSize(over ? 0 : 1);
		assertThat(Standing.of(at)).isEqualTo(before);
		assertThat(at.state().site()).isEqualTo(over ? Blocked.SITE : Blocked.ELSEWHERE);
		assertThat(move(at, Blocked.ELSEWHERE)).as("once").isEmpty();
		at.restart();
		assertThat(Standing.of(at)).isEqualTo(before);
		assertThat(at.state().site()).isEqualTo(over ? Blocked.SITE : Blocked.ELSEWHERE);
	}

	/** What a move leaves as it is. */
	private record Standing(ObstacleStatus status, SolvingTier tier, String leadUnitId, List<String> helpers,
			List<?> clocks, LocalDate due, LocalDate original, boolean withItsLead) {

		static Standing of(Story story) {
			ObstacleState it = story.state();
			return new Standing(it.status(), it.tier(), it.leadUnitId(), List.copyOf(it.cooperators().keySet()),
					ClocksOf.all(it), it.isSorted() ? it.deadline().due() : null,
					it.isSorted() ? it.original().due() : null, it.isWithItsLead());
		}

	}

	@Test
	void whereItIsNowItIsSortedAndWhoReportedItStaysAParty() {
		moved(Blocked.ELSEWHERE);
		assertThat(outcome(Blocked.SORTER, Blocked.sort(DAY))).isEqualTo("NOT_FOUND");
		assertThat(
				outcome(RECEIVING, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.HEPING_DRC, DAY)))
			.isEqualTo("+");
		this.story.act(RECEIVING, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.HEPING_DRC, DAY));
		assertThat(this.story.state().tier()).isEqualTo(SolvingTier.DISTRICT);
		assertThat(move(this.story, Blocked.ELSEWHERE)).isEmpty();
	}

	/** Nobody gets rid of what they let lie because its project went elsewhere. */
	@Test
	void whatItsSorterWasLateWithIsNotTakenBackThereafter() {
		Story late = this.story.beside().reportedBy(Blocked.SORTER);
		late.report(Blocked.ID);
		late.until(DAY.plusDays(3));
		assertThat(move(late, Blocked.ELSEWHERE)).hasSize(1);
		assertThat(late.outcome(Blocked.SORTER, new WithdrawObstacle(Blocked.ID, "误报", DAY.plusDays(3))))
			.isEqualTo("OBSTACLE_WITHDRAW_OWN");
		late.restart();
		assertThat(late.state().lateUnits()).containsExactly(TestDirectory.TIEXI_DRC);
	}

	@Test
	void inHandItStaysWithItsLeadUntilTheReceivingDistrictHandsItOver() {
		this.story.inHand();
		ObstacleMoved moved = moved(Blocked.ELSEWHERE);
		assertThat(moved.before()).isEqualTo(Blocked.SITE);
		assertThat(moved.after()).isEqualTo(Blocked.ELSEWHERE);
		assertThat(moved.sortingUnitId()).isEqualTo(TestDirectory.HEPING_DRC);
		assertThat(outcome(Blocked.LEAD, new NoteObstacleWork(Blocked.ID, "note-1", "踏勘", List.of(), DAY)))
			.isEqualTo("+");
		assertThat(outcome(Blocked.SORTER, new ReassignObstacle(Blocked.ID, Blocked.TIEXI_WATER, "职责明确", DAY)))
			.isEqualTo("NOT_FOUND");
		assertThat(outcome(RECEIVING, new ReassignObstacle(Blocked.ID, Blocked.TIEXI_WATER, "职责明确", DAY)))
			.as("of another district now")
			.isEqualTo("OBSTACLE_UNIT_ABOVE_TIER");
		this.story.act(RECEIVING, new ReassignObstacle(Blocked.ID, TestDirectory.HEPING_DRC, "项目已转入", DAY));
		assertThat(this.story.state().leadUnitId()).isEqualTo(TestDirectory.HEPING_DRC);
		assertThat(outcome(Blocked.LEAD, new NoteObstacleWork(Blocked.ID, "note-1", "踏勘", List.of(), DAY)))
			.isEqualTo("NOT_FOUND");
	}

	/** As sorting and handing over anew refuse it: the other district is not theirs. */
	@Test
	@Clause("F-127")
	void sortedItIsSortedAgainThereAndNotHandedToTheDistrictItCameFrom() {
		this.story.act(Blocked.SORTER,
				Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.TIEXI_CONSTRUCTION, DAY));
		moved(Blocked.ELSEWHERE);
		AssignObstacle assign = new AssignObstacle(Blocked.ID, DAY);
		assertThat(outcome(RECEIVING, assign)).isEqualTo("OBSTACLE_UNIT_ABOVE_TIER");
		this.story.act(RECEIVING, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.HEPING_DRC, DAY));
		assertThat(outcome(RECEIVING, assign)).isEqualTo("+");
	}

	@Test
	@Clause("F-127")
	void givenBackItGoesToAUnitOfTheReceivingDistrict() {
		this.story.act(Blocked.SORTER,
				Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.TIEXI_CONSTRUCTION, DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		moved(Blocked.ELSEWHERE);
		this.story.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "项目已转出", "由转入地牵头", null, DAY));
		assertThat(outcome(RECEIVING, new ReassignObstacle(Blocked.ID, TestDirectory.TIEXI_CONSTRUCTION, "职责明确", DAY)))
			.isEqualTo("OBSTACLE_UNIT_ABOVE_TIER");
		assertThat(outcome(RECEIVING, new ReassignObstacle(Blocked.ID, TestDirectory.HEPING_DRC, "项目已转入", DAY)))
			.isEqualTo("+");
	}

	@Test
	void whatIsSolvedThereIsStruckOffThere() {
		this.story.inHand();
		moved(Blocked.ELSEWHERE);
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已迁改", EVIDENCE, DAY));
		this.story.act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, DAY));
		assertThat(outcome(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, DAY))).isEqualTo("NOT_FOUND");
		assertThat(outcome(RECEIVING, new CloseObstacle(Blocked.ID, EVIDENCE, DAY))).isEqualTo("+");
	}

	@Test
	void atATierOfTheCityTheCitySortsItWhereverItIs() {
		this.story.act(Blocked.SORTER, Blocked.sort("0606", ObstacleScope.CROSS, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.ECOLOGY));
		this.story.act(Blocked.CITY, new AssignObstacle(Blocked.ID, DAY));
		ObstacleMoved moved = moved(Blocked.ELSEWHERE);
		assertThat(moved.sortingUnitId()).isEqualTo(TestDirectory.CITY_DRC);
		ReassignObstacle reassign = new ReassignObstacle(Blocked.ID, Blocked.TIEXI_WATER, "职责明确", DAY);
		assertThat(outcome(Blocked.CITY, reassign)).isEqualTo("+");
		assertThat(outcome(RECEIVING, reassign)).as("they see it").isEqualTo("NOT_PERMITTED");
		assertThat(outcome(Blocked.SORTER, reassign)).isEqualTo("NOT_FOUND");
	}

	/** The commission leads: above it the city decides, elsewhere whoever sorts there. */
	@Test
	void thereAndBackNobodyDecidesOnTheirOwnWork() {
		own();
		this.story.act(Blocked.CITY, new PauseObstacle(Blocked.ID, PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, DAY));
		assertThat(this.story.state().decidedBy()).isEqualTo(Arbiter.TIER_ABOVE);
		ResumeObstacle resume = new ResumeObstacle(Blocked.ID, "汛期结束", DAY);
		assertThat(moved(Blocked.ELSEWHERE).decidedBy()).isEqualTo(Arbiter.SORTER);
		assertThat(outcome(RECEIVING, resume)).isEqualTo("+");
		assertThat(moved(Blocked.SITE).decidedBy()).isEqualTo(Arbiter.TIER_ABOVE);
		assertThat(outcome(Blocked.SORTER, resume)).isEqualTo("OBSTACLE_WORK_OWN");
		assertThat(outcome(Blocked.CITY, resume)).isEqualTo("+");
	}

	@Test
	void theDaysItAskedForAreDecidedOnWhereItIs() {
		own();
		this.story.act(Blocked.SORTER, new RequestObstacleExtension(Blocked.ID, 1, "排期", "已告知", DAY));
		assertThat(moved(Blocked.ELSEWHERE).daysDecidedBy()).isEqualTo(Arbiter.SORTER);
		assertThat(outcome(RECEIVING, new GrantObstacleExtension(Blocked.ID, DAY))).isEqualTo("+");
		assertThat(moved(Blocked.SITE).daysDecidedBy()).isEqualTo(Arbiter.LEADER);
		assertThat(outcome(Blocked.SORTER, new GrantObstacleExtension(Blocked.ID, DAY)))
			.isEqualTo("OBSTACLE_EXTENSION_OWN");
		assertThat(outcome(Blocked.LEADER, new GrantObstacleExtension(Blocked.ID, DAY))).isEqualTo("+");
	}

	/** Nobody but of the unit that claims it reported it, and no owner is known. */
	@Test
	void whatItsOwnUnitReportedAndClaimsIsConfirmedWhereItIs() {
		ObstacleSite here = unowned(Blocked.SITE);
		Story theirs = new Story(Blocked.directory(), DAY).at(here).reportedBy(Blocked.SORTER);
		theirs.report(Blocked.ID);
		theirs.act(Blocked.SORTER, Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.TIEXI_DRC, DAY));
		theirs.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		theirs.act(Blocked.SORTER, new AcceptObstacle(Blocked.ID, DAY));
		theirs.act(Blocked.SORTER, new ClaimObstacleSolved(Blocked.ID, "已迁改", EVIDENCE, DAY));
		assertThat(theirs.state().confirmedBy()).isEqualTo(Arbiter.LEADER);
		theirs.until(DAY.plusDays(3));
		move(theirs, unowned(Blocked.ELSEWHERE));
		assertThat(theirs.state().confirmedBy()).isEqualTo(Arbiter.SORTER);
		ConfirmObstacleSolved confirm = new ConfirmObstacleSolved(Blocked.ID, DAY.plusDays(3));
		assertThat(theirs.outcome(RECEIVING, confirm)).isEqualTo("+");
		assertThat(theirs.outcome(Blocked.LEADER, confirm)).isEqualTo("NOT_FOUND");
		assertThat(theirs.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_SILENCE)))
			.as("whoever has to say so has the days for it")
			.isEqualTo(Deadline.after(DAY.plusDays(3), 5, DayCount.WORKING_DAYS, Blocked.directory().calendar()));
		move(theirs, Blocked.ELSEWHERE);
		assertThat(theirs.state().confirmedBy()).as("an owner is known by now").isEqualTo(Arbiter.REPORTERS);
	}

	/** Whoever reported it is of another unit, and had the days for it. */
	@Test
	@Clause("F-123")
	void whoeverSpeaksForAnOwnerLinkedMeanwhileHasTheDaysToSaySo() {
		Story theirs = new Story(Blocked.directory(), DAY).at(unowned(Blocked.SITE));
		theirs.report(Blocked.ID);
		theirs.inHand();
		theirs.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已迁改", EVIDENCE, DAY));
		assertThat(theirs.state().confirmedBy()).isEqualTo(Arbiter.REPORTERS);
		theirs.until(DAY.plusDays(3));
		Deadline silence = theirs.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_SILENCE));
		move(theirs, unowned(Blocked.ELSEWHERE));
		assertThat(theirs.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_SILENCE)))
			.as("the same people say so")
			.isEqualTo(silence);
		move(theirs, Blocked.ELSEWHERE);
		Deadline anew = Deadline.after(DAY.plusDays(3), 5, DayCount.WORKING_DAYS, Blocked.directory().calendar());
		assertThat(theirs.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_SILENCE))).isEqualTo(anew);
		theirs.until(DAY.plusDays(4));
		move(theirs, unowned(Blocked.ELSEWHERE));
		assertThat(theirs.state().clocks().deadline(TimeLimits.ref(ClockKind.OBSTACLE_SILENCE)))
			.as("fewer say so than before")
			.isEqualTo(anew);
	}

	private static ObstacleSite unowned(ObstacleSite site) {
		return new ObstacleSite(site.family(), site.level(), site.districtId(), site.zoneId(),
				site.constructionDepartmentId(), site.sectorDepartmentId(), null);
	}

	/** In the hands of the commission itself. */
	private void own() {
		this.story.act(Blocked.SORTER,
				Blocked.sort("0606", ObstacleScope.OWN, Severity.S2, TestDirectory.TIEXI_DRC, DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.act(Blocked.SORTER, new AcceptObstacle(Blocked.ID, DAY));
	}

	@Test
	@Clause("F-121")
	void itsSupervisionIsConcludedWhereItIs() {
		own();
		this.story.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "督查", DAY));
		LiftSupervision lift = new LiftSupervision(Blocked.ID, "已整改", EVIDENCE, DAY);
		assertThat(moved(Blocked.ELSEWHERE).concludedBy()).isEqualTo(Arbiter.SORTER);
		assertThat(outcome(RECEIVING_INSPECTOR, lift)).isEqualTo("+");
		assertThat(outcome(Blocked.INSPECTOR, lift)).isEqualTo("NOT_FOUND");
		assertThat(moved(Blocked.SITE).concludedBy()).isEqualTo(Arbiter.TIER_ABOVE);
	}

	@Test
	@Clause("F-121")
	void whoeverMustSortItNowDoesNotConcludeItsSupervision() {
		this.story.act(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "督查", DAY));
		assertThat(moved(Blocked.ELSEWHERE).concludedBy()).isEqualTo(Arbiter.TIER_ABOVE);
		assertThat(this.story.state().supervision().lettered()).containsExactly(TestDirectory.TIEXI_DRC);
	}

	@Test
	void whatIsLateIsUrgedWhereItIs() {
		moved(Blocked.ELSEWHERE);
		this.story.until(LocalDate.of(2019, 6, 11));
		assertThat(this.story.all(ObstacleUrged.class)).isNotEmpty()
			.allSatisfy((urged) -> assertThat(urged.unitId()).isEqualTo(TestDirectory.HEPING_DRC));
	}

	@Test
	void whatIsOverStaysUntilItIsTakenUpAgain() {
		this.story.inHand();
		this.story.act(Blocked.LEAD, new ClaimObstacleSolved(Blocked.ID, "已迁改", EVIDENCE, DAY));
		this.story.act(Blocked.CONTACT, new ConfirmObstacleSolved(Blocked.ID, DAY));
		this.story.act(Blocked.CONTACT, new RateObstacle(Blocked.ID, 5, "满意", DAY));
		this.story.act(Blocked.SORTER, new CloseObstacle(Blocked.ID, EVIDENCE, DAY));
		assertThat(move(this.story, Blocked.ELSEWHERE)).isEmpty();
		this.story.act(Blocked.CONTACT, new ReopenObstacle(Blocked.ID, "复现", DAY));
		assertThat(move(this.story, Blocked.ELSEWHERE)).hasSize(1);
	}

}
