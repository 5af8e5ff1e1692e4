package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.diaodu.command.jurisdiction.TestDirectory;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.ScopeRule;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SolvingTier;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.EscalateObstacle;
import org.diaodu.kernel.obstacle.command.ReassignObstacle;
import org.diaodu.kernel.obstacle.command.RecordGovernmentDecision;
import org.diaodu.kernel.obstacle.command.ReturnObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.SuperviseObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleAccepted;
import org.diaodu.kernel.obstacle.event.ObstacleAssigned;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleReassigned;
import org.diaodu.kernel.obstacle.event.ObstacleSorted;
import org.diaodu.kernel.obstacle.event.ObstacleTaxonomyAdopted;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Level;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which tier solves an obstacle, how many days it has, and to whom it goes, counted by
 * hand: Monday 2019-06-03 is the first day, Friday the 7th is Dragon Boat Festival.
 */
@Clause({ "F-005", "F-086", "F-118", "F-119", "F-125", "F-126", "F-127", "F-128" })
class ObstacleSortingTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final TestDirectory DIRECTORY = Blocked.directory();

	private final Story story = Story.reported(DIRECTORY, DAY);

	private static LocalDate june(int day) {
		return LocalDate.of(2019, 6, day);
	}

	private static LocalDate july(int day) {
		return LocalDate.of(2019, 7, day);
	}

	@Test
	void sortsWithRuleDaysAndWhoCoordinates() {
		this.story.inHand();
		ObstacleSorted sorted = this.story.last(ObstacleSorted.class);
		assertThat(sorted.tier()).isEqualTo(SolvingTier.DISTRICT);
		assertThat(sorted.rule()).isEqualTo(ScopeRule.DISTRICT_COORDINATES);
		assertThat(sorted.coordinatingUnitId()).isEqualTo(TestDirectory.TIEXI_DRC);
		assertThat(sorted.workingDays()).isEqualTo(10);
		assertThat(sorted.originalDue()).isEqualTo(june(18));
		assertThat(sorted.cooperators()).singleElement()
			.satisfies((unit) -> assertThat(unit.deadline().due()).isEqualTo(june(6)));
		assertThat(this.story.last(ObstacleAssigned.class).letterNumber()).startsWith("JB-SZ").endsWith("-01");
		assertThat(this.story.last(ObstacleAccepted.class).onTime()).isTrue();
	}

	@Test
	void halvesTheDaysAndTellsTheGuarantorWhenWorkStandsStill() {
		this.story.guaranteedBy("person-mayor")
			.act(Blocked.SORTER, Blocked.sort("0606", ObstacleScope.CROSS, Severity.S1,
					TestDirectory.TIEXI_CONSTRUCTION, DAY, Blocked.TIEXI_INDUSTRY));
		ObstacleSorted sorted = this.story.last(ObstacleSorted.class);
		assertThat(sorted.workingDays()).isEqualTo(5);
		assertThat(sorted.originalDue()).isEqualTo(june(11));
		assertThat(sorted.guarantorId()).isEqualTo("person-mayor");
		Story zone = Story.reported(DIRECTORY, DAY);
		zone.act(Blocked.SORTER, Blocked.sort("0701", ObstacleScope.OWN, Severity.S1, TestDirectory.ZONE, DAY));
		assertThat(zone.last(ObstacleSorted.class).workingDays()).as("half of one is one").isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			OWN   | unit-210106401          |                         | ZONE     | OWN_JURISDICTION
			OWN   | unit-210106-construction|                         | DISTRICT | OWN_JURISDICTION
			OWN   | unit-210100-ecology     |                         | CITY     | OWN_JURISDICTION
			CROSS | unit-210106-construction| unit-210106-industry    | DISTRICT | DISTRICT_COORDINATES
			CROSS | unit-210106401          | unit-210106-construction| DISTRICT | DISTRICT_COORDINATES
			CROSS | unit-210106-construction| unit-210100-ecology     | CITY     | CITY_COORDINATES
			CROSS | unit-210106-construction| unit-210102-drc         | CITY     | CITY_COORDINATES
			CROSS | unit-210102-drc         | unit-210106-construction| CITY     | CITY_COORDINATES
			MAJOR | unit-210106-construction| unit-210106-industry    | DISTRICT | DISTRICT_GOVERNMENT
			MAJOR | unit-210106-construction|                         | DISTRICT | DISTRICT_GOVERNMENT
			MAJOR | unit-210100-ecology     | unit-210106-construction| CITY     | CITY_GOVERNMENT
			""")
	void decidesTheTierByTheScope(ObstacleScope scope, String lead, String helper, SolvingTier tier, ScopeRule rule) {
		String[] helpers = (helper == null) ? new String[0] : new String[] { helper };
		this.story.act(Blocked.CITY, Blocked.sort("0606", scope, Severity.S2, lead, DAY, helpers));
		ObstacleSorted sorted = this.story.last(ObstacleSorted.class);
		assertThat(sorted.tier()).isEqualTo(tier);
		assertThat(sorted.rule()).isEqualTo(rule);
		assertThat(sorted.toGovernment()).isEqualTo(scope == ObstacleScope.MAJOR);
	}

	@ParameterizedTest
	@CsvSource({ "OWN, unit-210106-construction, unit-210106-industry, OBSTACLE_SCOPE_CROSSES",
			"OWN, unit-210102-drc, , OBSTACLE_LEAD_ELSEWHERE",
			"CROSS, unit-210106-construction, , OBSTACLE_SCOPE_NOT_CROSSING",
			"CROSS, unit-210106-construction, unit-210106-construction, OBSTACLE_UNIT_TWICE",
			"CROSS, unit-none, unit-210106-construction, OBSTACLE_UNIT_UNFIT",
			"CROSS, unit-210106-construction, unit-none, OBSTACLE_UNIT_UNFIT" })
	void refusesAScopeThatContradictsTheUnits(ObstacleScope scope, String lead, String helper, String code) {
		String[] helpers = (helper == null) ? new String[0] : new String[] { helper };
		assertThat(this.story.outcome(Blocked.SORTER, Blocked.sort("0606", scope, Severity.S2, lead, DAY, helpers)))
			.isEqualTo(code);
	}

	@Test
	void keepsAGovernmentProjectOfTheCityWithTheCity() {
		Story city = new Story(DIRECTORY, DAY).at(new ObstacleSite(Family.GOVERNMENT, Level.CITY, TestDirectory.TIEXI,
				null, TestDirectory.CONSTRUCTION, null, null));
		city.report(Blocked.ID);
		assertThat(city.outcome(Blocked.SORTER, Blocked.sort(DAY))).isEqualTo("NOT_FOUND");
		city.act(Blocked.CITY, Blocked.sort(DAY));
		assertThat(city.last(ObstacleSorted.class).tier()).isEqualTo(SolvingTier.CITY);
		assertThat(city.last(ObstacleSorted.class).coordinatingUnitId()).isEqualTo(TestDirectory.CITY_DRC);
	}

	@ParameterizedTest
	@CsvSource({ "9900, OBSTACLE_UNCLASSIFIED", "0108, OBSTACLE_ITEM_UNKNOWN", ", VALUE_REQUIRED" })
	void leavesNothingSortedUnclassified(String item, String code) {
		SortObstacle sort = new SortObstacle(Blocked.ID, (item != null) ? item : "", ObstacleScope.OWN, Severity.S2,
				TestDirectory.ZONE, List.of(), null, DAY, null);
		assertThat(this.story.outcome(Blocked.SORTER, sort)).isEqualTo(code);
		assertThat(this.story.field(Blocked.SORTER, sort)).isEqualTo("itemCode");
	}

	@Test
	void givesFewerDaysButNeverMoreThanTheTaxonomy() {
		SortObstacle eleven = new SortObstacle(Blocked.ID, "0606", ObstacleScope.CROSS, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, List.of(new CooperatorWish(Blocked.TIEXI_INDUSTRY, null)), 11, DAY,
				null);
		assertThat(this.story.outcome(Blocked.SORTER, eleven)).isEqualTo("OBSTACLE_DAYS_UNFIT");
		SortObstacle two = new SortObstacle(Blocked.ID, "0606", ObstacleScope.CROSS, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, List.of(new CooperatorWish(Blocked.TIEXI_INDUSTRY, null)), 2, DAY,
				null);
		this.story.act(Blocked.SORTER, two);
		ObstacleSorted sorted = this.story.last(ObstacleSorted.class);
		assertThat(sorted.originalDue()).isEqualTo(june(5));
		assertThat(sorted.cooperators().getFirst().deadline().due()).as("not later than the lead's").isEqualTo(june(5));
		SortObstacle late = new SortObstacle(Blocked.ID, "0606", ObstacleScope.CROSS, Severity.S2,
				TestDirectory.TIEXI_CONSTRUCTION, List.of(new CooperatorWish(Blocked.TIEXI_INDUSTRY, june(6))), 2, DAY,
				null);
		assertThat(this.story.outcome(Blocked.SORTER, late)).isEqualTo("OBSTACLE_COOPERATOR_DUE_UNFIT");
	}

	@Test
	void returnsOnlyWithGroundAndAlternativeAndNotAfterReassignment() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		ReturnObstacle noGround = new ReturnObstacle(Blocked.ID, " ", "由水务部门牵头", null, DAY);
		assertThat(this.story.outcome(Blocked.LEAD, noGround)).isEqualTo("OBSTACLE_GROUND_REQUIRED");
		assertThat(this.story.field(Blocked.LEAD, noGround)).isEqualTo("ground");
		ReturnObstacle noAlternative = new ReturnObstacle(Blocked.ID, "不属职权", "", null, DAY);
		assertThat(this.story.outcome(Blocked.LEAD, noAlternative)).isEqualTo("OBSTACLE_ALTERNATIVE_REQUIRED");
		this.story.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "由工信局牵头", Blocked.TIEXI_INDUSTRY, DAY));
		assertThat(this.story.outcome(Blocked.SORTER, new ReassignObstacle(Blocked.ID, Blocked.ECOLOGY, "职责", DAY)))
			.isEqualTo("OBSTACLE_UNIT_ABOVE_TIER");
		this.story.act(Blocked.SORTER, new ReassignObstacle(Blocked.ID, Blocked.TIEXI_INDUSTRY, "职责明确", DAY));
		assertThat(this.story.last(ObstacleReassigned.class).letterNumber()).endsWith("-02");
		assertThat(this.story.outcome(Blocked.HELPER, new ReturnObstacle(Blocked.ID, "不属职权", "由别处牵头", null, DAY)))
			.isEqualTo("OBSTACLE_ASSIGNMENT_BINDING");
		assertThat(this.story.outcome(Blocked.HELPER, new AcceptObstacle(Blocked.ID, DAY))).isEqualTo("+");
		assertThat(this.story.outcome(Blocked.LEAD, new AcceptObstacle(Blocked.ID, DAY))).isEqualTo("NOT_FOUND");
	}

	@Test
	void givesNoNewDaysBySortingAgain() {
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, DAY));
		this.story.act(Blocked.LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "由工信局牵头", null, DAY));
		this.story.until(june(12))
			.act(Blocked.SORTER, Blocked.sort("0602", ObstacleScope.CROSS, Severity.S2, Blocked.TIEXI_INDUSTRY,
					june(12), TestDirectory.TIEXI_CONSTRUCTION));
		assertThat(this.story.last(ObstacleSorted.class).deadline().due()).isEqualTo(june(18));
		this.story.act(Blocked.SORTER, Blocked.sort("0602", ObstacleScope.CROSS, Severity.S2, Blocked.ECOLOGY, june(12),
				TestDirectory.TIEXI_CONSTRUCTION));
		assertThat(this.story.last(ObstacleSorted.class).deadline().due()).as("a higher tier has its own days")
			.isEqualTo(july(10));
		assertThat(this.story.last(ObstacleSorted.class).originalDue()).isEqualTo(june(18));
	}

	/** 0606 has 10 days in the district and 20 in the city; each is given once. */
	@Test
	@Clause("F-006")
	void aDetourByAnotherTierGivesNoDaysAnew() {
		SortObstacle up = Blocked.sort("0606", ObstacleScope.CROSS, Severity.S2, TestDirectory.TIEXI_CONSTRUCTION,
				june(12), Blocked.ECOLOGY);
		this.story.act(Blocked.SORTER, Blocked.sort(DAY));
		this.story.until(june(12)).act(Blocked.SORTER, up);
		assertThat(this.story.state().deadline().due()).isEqualTo(july(10));
		this.story.act(Blocked.CITY, Blocked.sort(june(12)));
		assertThat(this.story.state().tier()).isEqualTo(SolvingTier.DISTRICT);
		assertThat(this.story.state().deadline().due()).as("as it was there").isEqualTo(june(18));
		this.story.until(june(14)).act(Blocked.SORTER, there(up, june(14)));
		assertThat(this.story.state().deadline().due()).as("the city's, too").isEqualTo(july(10));
		this.story.until(june(20)).act(Blocked.CITY, Blocked.sort(june(20)));
		assertThat(this.story.state().deadline().due()).as("used up").isEqualTo(june(20));
		assertThat(this.story.all(ObstacleUrged.class)).extracting(ObstacleUrged::cause)
			.as("half of the days passed once, beside the handing over that is late")
			.containsOnlyOnce(UrgeCause.HALF)
			.containsOnly(UrgeCause.HALF, UrgeCause.STEP_LATE);
		this.story.until(june(21));
		assertThat(this.story.state().isEscalated()).isTrue();
		assertThat(this.story.state().deadline().due()).isEqualTo(july(10));
	}

	private static SortObstacle there(SortObstacle sort, LocalDate on) {
		return new SortObstacle(sort.obstacleId(), sort.itemCode(), sort.scope(), sort.severity(), sort.leadUnitId(),
				sort.cooperators(), sort.workingDays(), on, null);
	}

	@Test
	void countsWhatComesInAfterClosingFromTheNextDay() {
		this.story.at(LocalTime.of(17, 30)).act(Blocked.SORTER, Blocked.sort(DAY));
		assertThat(this.story.last(ObstacleSorted.class).originalDue()).isEqualTo(june(18));
		Story late = Story.reported(DIRECTORY, DAY).at(LocalTime.of(17, 30, 1));
		late.act(Blocked.SORTER, Blocked.sort(DAY));
		assertThat(late.last(ObstacleSorted.class).originalDue()).isEqualTo(june(19));
	}

	@Test
	void whatIsTheCitysNoDistrictActsOn() {
		this.story.act(Blocked.SORTER, Blocked.sort("0206", ObstacleScope.MAJOR, Severity.S2, Blocked.ECOLOGY, DAY));
		assertThat(this.story.last(ObstacleSorted.class).tier()).isEqualTo(SolvingTier.CITY);
		RecordGovernmentDecision decision = new RecordGovernmentDecision(Blocked.ID, "市政府会议纪要第12期", "由生态环境局负责",
				Blocked.ECOLOGY, june(28), EVIDENCE, DAY);
		assertThat(this.story.outcome(Blocked.LEADER, decision)).isEqualTo("NOT_PERMITTED");
		assertThat(this.story.outcome(Blocked.SORTER, Blocked.sort(DAY))).isEqualTo("NOT_PERMITTED");
		assertThat(this.story.outcome(Blocked.INSPECTOR, new SuperviseObstacle(Blocked.ID, "督查", DAY)))
			.isEqualTo("NOT_PERMITTED");
		assertThat(this.story.outcome(Blocked.MAYOR, decision)).isEqualTo("+");
	}

	/** From Wednesday on only land is left; the obstacle goes on as what it was. */
	@Test
	@Clause({ "F-002", "F-124" })
	void aNewVersionStrandsNothingThatWasSorted() {
		TestDirectory directory = Blocked.directory();
		Story open = Story.reported(directory, DAY);
		open.act(Blocked.SORTER, Blocked.sort(DAY));
		ObstacleTaxonomyAdopted first = Blocked.taxonomy();
		directory.with(new ObstacleTaxonomyAdopted(first.taxonomyId(), "2019-6", first.documentNo(), first.clause(),
				june(5), first.categories().subList(0, 1), june(4)));
		open.until(june(5));
		open.act(Blocked.SORTER, Blocked.sort("0606", ObstacleScope.CROSS, Severity.S2, Blocked.TIEXI_WATER, june(5),
				Blocked.TIEXI_INDUSTRY));
		ObstacleSorted sorted = open.last(ObstacleSorted.class);
		assertThat(sorted.taxonomyVersion()).isEqualTo(first.version());
		assertThat(sorted.workingDays()).isEqualTo(10);
		assertThat(open.outcome(Blocked.SORTER, Blocked.sort("0605", ObstacleScope.CROSS, Severity.S2,
				Blocked.TIEXI_WATER, june(5), Blocked.TIEXI_INDUSTRY)))
			.as("as what it never was")
			.isEqualTo("OBSTACLE_ITEM_UNKNOWN");
		open.act(Blocked.SORTER, new AssignObstacle(Blocked.ID, june(5)));
		open.act(Blocked.SORTER, new EscalateObstacle(Blocked.ID, "区内无法协调", june(5)));
		assertThat(open.last(ObstacleEscalated.class).workingDays()).isEqualTo(20);
		open.act(Blocked.OTHER_LEAD, new ReturnObstacle(Blocked.ID, "不属职权", "用地", null, june(5)));
		open.act(Blocked.CITY, Blocked.sort("0101", ObstacleScope.CROSS, Severity.S2, Blocked.TIEXI_WATER, june(5),
				Blocked.TIEXI_INDUSTRY));
		assertThat(open.last(ObstacleSorted.class).taxonomyVersion()).isEqualTo("2019-6");
	}

	/**
	 * Stops work, as its reporter sees it, and gets less days; whoever sorts says why
	 * not.
	 */
	@Test
	@Clause({ "F-117", "F-118" })
	void toMakeLessOfItThanWasSaidTakesAReason() {
		Story stopped = new Story(DIRECTORY, DAY).seenAs(Severity.S1);
		stopped.report(Blocked.ID);
		for (Severity less : List.of(Severity.S2, Severity.S3)) {
			Refusal refused = stopped.refused(Blocked.SORTER, as(less, " "));
			assertThat(refused.code()).isEqualTo("REASON_REQUIRED");
			assertThat(refused.field()).isEqualTo("severityReason");
		}
		stopped.act(Blocked.SORTER, as(Severity.S1, "无须说明"));
		assertThat(stopped.last(ObstacleSorted.class).severityReason()).as("it is no less").isNull();
		assertThat(stopped.outcome(Blocked.SORTER, as(Severity.S2, null))).as("than it was sorted before")
			.isEqualTo("REASON_REQUIRED");
		stopped.act(Blocked.SORTER, as(Severity.S2, "已有便道,可局部施工"));
		assertThat(stopped.last(ObstacleSorted.class).severityReason()).isEqualTo("已有便道,可局部施工");
		assertThat(stopped.outcome(Blocked.SORTER, as(Severity.S3, null))).isEqualTo("REASON_REQUIRED");
		assertThat(stopped.outcome(Blocked.SORTER, as(Severity.S1, null))).isEqualTo("+");
		assertThat(this.story.outcome(Blocked.SORTER, as(Severity.S3, null))).as("nobody said how hard it hits")
			.isEqualTo("+");
	}

	private static SortObstacle as(Severity severity, String reason) {
		return new SortObstacle(Blocked.ID, "0606", ObstacleScope.OWN, severity, TestDirectory.TIEXI_CONSTRUCTION,
				List.of(), null, DAY, reason);
	}

}
