package org.diaodu.command.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.MovableClock;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightInput;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.SupervisionCause;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleSupervised;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The light 受阻 as the program itself keeps it, on a real log and a clock that is moved.
 * Monday 2019-06-03 is the first day; ten working days end on the 18th, five on the 11th.
 */
@Clause({ "F-021", "F-121", "F-125" })
class ObstacleLightsTest {

	private static final String LEAD_UNIT = "unit-210106-construction";

	private static final LocalDate FOUNDED = LocalDate.of(2018, 3, 1);

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private final MovableClock clock = new MovableClock(at(DAY, LocalTime.of(9, 0)));

	private final TestDatabase database = TestDatabase.with("log", "vault", "command");

	private DecidingProcess process = new DecidingProcess(this.database.dataSource(), this.clock);

	@BeforeEach
	void aCity() {
		this.process.start();
		ReferenceData.workingDays()
			.stream()
			.filter((item) -> ((PublishCalendarYear) item.command()).year() == 2019)
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		ReferenceData.obstacles()
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		post("person-specialist", Role.SPECIALIST, "unit-210106401");
		post("person-manager", Role.MANAGER, "unit-210106-drc");
		post("person-lead", Role.SPECIALIST, LEAD_UNIT);
		project("project-1");
		project("project-2");
	}

	/** A program that keeps lights takes over. */
	private void upgrade() {
		this.process.close();
		this.process = new DecidingProcess(this.database.dataSource(), this.clock, LightMemory.class, LightOrders.class,
				WhenScheduleChangedThenJudgeLights.class, WhenMonthTurnsThenJudgeLights.class,
				WhenDayTurnsThenJudgeBlockedProjects.class, BlockedProjects.class, LightPasses.class);
		judge();
	}

	private void judge() {
		this.process.get(LightPasses.class).runDue();
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private void post(String person, Role role, String unit) {
		this.process.send(new RegisterPerson(person, person, null, FOUNDED));
		this.process.send(new AssignPost(person, "post-" + person, role, unit, null, FOUNDED, null));
	}

	private void project(String id) {
		this.process.send(new RegisterProject(id,
				new ProjectFacts("项目" + id, Family.ENTERPRISE, null, "unit-210106", "unit-210106401", null,
						Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS,
						null, null, null, null),
				null, null, null, null, null, FOUNDED));
	}

	private static Attribution by(String person, Role role, String unit) {
		return new Attribution(person, role.name(), unit, "GRAPHQL", UUID.randomUUID(), "test", null,
				Attribution.Source.WITNESSED, List.of());
	}

	private static Attribution reporter() {
		return by("person-specialist", Role.SPECIALIST, "unit-210106401");
	}

	private static Attribution manager() {
		return by("person-manager", Role.MANAGER, "unit-210106-drc");
	}

	private static Attribution lead() {
		return by("person-lead", Role.SPECIALIST, LEAD_UNIT);
	}

	private void report(String id, String project, Severity severity) {
		this.process.send(reporter(), new ReportObstacle(id, project, "管线未迁改", "基坑", "0606", severity, List.of(),
				CityTime.dayOf(this.clock.instant())));
	}

	/** Ten working days, since the first day. */
	private void inHand(String id) {
		this.process.send(manager(),
				new SortObstacle(id, "0606", ObstacleScope.OWN, Severity.S2, LEAD_UNIT, List.of(), null, DAY, null));
		this.process.send(manager(), new AssignObstacle(id, DAY));
		this.process.send(lead(), new AcceptObstacle(id, DAY));
	}

	private void goTo(LocalDate day) {
		this.clock.set(at(day, LocalTime.of(9, 0)));
		judge();
	}

	private List<LightChanged> changes() {
		return this.process.recorded()
			.stream()
			.map(Recorded::event)
			.filter((event) -> event instanceof LightChanged change && change.light() == Light.OBSTACLE)
			.map((event) -> (LightChanged) Objects.requireNonNull(event))
			.toList();
	}

	private List<String> told() {
		return changes().stream()
			.map((change) -> change.projectId() + " " + change.after() + " " + change.rule() + " "
					+ change.occurredOn())
			.toList();
	}

	private String number(String id) {
		return this.process.recorded()
			.stream()
			.map(Recorded::event)
			.filter((event) -> event instanceof org.diaodu.kernel.obstacle.event.ObstacleReported reported
					&& reported.obstacleId().equals(id))
			.map((event) -> ((org.diaodu.kernel.obstacle.event.ObstacleReported) Objects.requireNonNull(event))
				.number())
			.findFirst()
			.orElseThrow();
	}

	@Test
	void theLightFollowsItsObstaclesAndTheirDays() {
		upgrade();
		report("obstacle-1", "project-1", Severity.S2);
		inHand("obstacle-1");
		judge();
		goTo(LocalDate.of(2019, 6, 11));
		assertThat(told()).containsExactly("project-1 GREEN AS_PLANNED 2019-06-03");

		// Nobody does anything: the days go on by themselves.
		this.clock.set(at(LocalDate.of(2019, 6, 12), LocalTime.of(0, 1)));
		judge();
		assertThat(told()).hasSize(1);
		this.clock.set(at(LocalDate.of(2019, 6, 12), LocalTime.of(0, 2)));
		judge();
		goTo(LocalDate.of(2019, 6, 18));
		assertThat(told()).last().isEqualTo("project-1 YELLOW OBSTACLE_HALF_USED 2019-06-12");
		goTo(LocalDate.of(2019, 6, 19));
		assertThat(told()).hasSize(3).last().isEqualTo("project-1 RED OBSTACLE_OVERDUE 2019-06-19");
		assertThat(changes().getLast().inputs()).contains(new LightInput("obstacles", number("obstacle-1")));
		assertThat(changes().getLast().policyVersion()).isEqualTo("2018-7");

		this.process.send(lead(),
				new ClaimObstacleSolved("obstacle-1", "已迁改", List.of("沈水函〔2019〕3号"), LocalDate.of(2019, 6, 19)));
		judge();
		assertThat(told()).as("said to be solved is not solved").hasSize(3);
		goTo(LocalDate.of(2019, 6, 20));
		this.process.send(reporter(), new ConfirmObstacleSolved("obstacle-1", LocalDate.of(2019, 6, 20)));
		judge();
		assertThat(told()).hasSize(4).last().isEqualTo("project-1 GREEN AS_PLANNED 2019-06-20");
	}

	@Test
	void daysOnWhichNothingRanAreJudgedInTheirOrder() {
		upgrade();
		report("obstacle-1", "project-1", Severity.S2);
		inHand("obstacle-1");
		report("obstacle-2", "project-2", Severity.S1);
		judge();
		goTo(LocalDate.of(2019, 7, 15));
		assertThat(told().subList(0, 2)).containsExactlyInAnyOrder("project-1 GREEN AS_PLANNED 2019-06-03",
				"project-2 GREEN AS_PLANNED 2019-06-03");
		assertThat(told().subList(2, told().size())).containsExactly("project-2 RED OBSTACLE_STOPS_WORK 2019-06-07",
				"project-1 YELLOW OBSTACLE_HALF_USED 2019-06-12", "project-1 RED OBSTACLE_OVERDUE 2019-06-19");
	}

	@Test
	void theWorstOfSeveralDecides() {
		upgrade();
		report("obstacle-1", "project-1", Severity.S1);
		report("obstacle-2", "project-1", Severity.S2);
		judge();
		goTo(LocalDate.of(2019, 6, 10));
		assertThat(told()).last().isEqualTo("project-1 RED OBSTACLE_STOPS_WORK 2019-06-07");
		this.process.send(reporter(), new WithdrawObstacle("obstacle-1", "误报", LocalDate.of(2019, 6, 10)));
		judge();
		assertThat(told()).last().isEqualTo("project-1 GREEN AS_PLANNED 2019-06-10");
	}

	@Test
	void obstaclesFromBeforeTheProgramKnewOfThisAreJudgedOnTheDayItDoes() {
		report("obstacle-1", "project-1", Severity.S1);
		this.clock.set(at(LocalDate.of(2019, 6, 12), LocalTime.of(9, 0)));
		upgrade();
		assertThat(told()).containsExactly("project-1 RED OBSTACLE_STOPS_WORK 2019-06-12");
	}

	@Test
	void redAtTwoMonthsEndsIsSupervisedOnTheFirstDayAfter() {
		upgrade();
		report("obstacle-1", "project-1", Severity.S1);
		report("obstacle-2", "project-2", Severity.S2);
		judge();
		goTo(LocalDate.of(2019, 7, 31));
		assertThat(supervised()).isEmpty();
		goTo(LocalDate.of(2019, 8, 1));
		goTo(LocalDate.of(2019, 8, 2));
		assertThat(supervised()).singleElement().satisfies((supervised) -> {
			assertThat(supervised.obstacleId()).isEqualTo("obstacle-1");
			assertThat(supervised.cause()).isEqualTo(SupervisionCause.RED_TWICE);
			assertThat(supervised.occurredOn()).isEqualTo(LocalDate.of(2019, 8, 1));
		});
	}

	private List<ObstacleSupervised> supervised() {
		return this.process.recorded()
			.stream()
			.map(Recorded::event)
			.filter(ObstacleSupervised.class::isInstance)
			.map((event) -> (ObstacleSupervised) Objects.requireNonNull(event))
			.toList();
	}

	private static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(CityTime.ZONE).toInstant();
	}

}
