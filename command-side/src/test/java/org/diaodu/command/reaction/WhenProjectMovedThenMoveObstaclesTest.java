package org.diaodu.command.reaction;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.MovableClock;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.command.log.AggregateBeans;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.ObstacleSite;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.ReopenObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleMoved;
import org.diaodu.kernel.obstacle.event.ObstacleReported;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.ConsentToTransfer;
import org.diaodu.kernel.project.command.ProposeTransfer;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.CityTime;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Obstacles follow their projects by the program itself, on a real log: once, whichever
 * process does it and however often it begins again.
 */
@Clause({ "F-117", "F-125" })
class WhenProjectMovedThenMoveObstaclesTest {

	private static final String TIEXI = "unit-210106";

	private static final String HEPING = "unit-210102";

	private static final String LEAD_UNIT = "unit-210106-construction";

	private static final LocalDate FOUNDED = LocalDate.of(2018, 3, 1);

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private final MovableClock clock = new MovableClock(DAY.atTime(9, 0).atZone(CityTime.ZONE).toInstant());

	private final TestDatabase database = TestDatabase.with("log", "vault", "command");

	private DecidingProcess process = process();

	private DecidingProcess process() {
		return new DecidingProcess(this.database.dataSource(), this.clock, BlockedProjects.class,
				WhenProjectMovedThenMoveObstacles.class);
	}

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
		post("person-receiving", Role.MANAGER, "unit-210102-drc");
		post("person-lead", Role.SPECIALIST, LEAD_UNIT);
		project("project-1");
		project("project-2");
		for (String id : List.of("obstacle-1", "obstacle-2", "obstacle-other")) {
			this.process.send(reporter(),
					new ReportObstacle(id, id.equals("obstacle-other") ? "project-2" : "project-1", "管线未迁改", "基坑", null,
							null, List.of(), DAY));
		}
		this.process.send(manager(), new SortObstacle("obstacle-1", "0606", ObstacleScope.OWN, Severity.S2, LEAD_UNIT,
				List.of(), null, DAY, null));
		this.process.send(manager(), new AssignObstacle("obstacle-1", DAY));
		this.process.send(lead(), new AcceptObstacle("obstacle-1", DAY));
		react();
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
				new ProjectFacts("项目" + id, Family.ENTERPRISE, null, TIEXI, "unit-210106401", null,
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

	private static Attribution receiving() {
		return by("person-receiving", Role.MANAGER, "unit-210102-drc");
	}

	private static Attribution lead() {
		return by("person-lead", Role.SPECIALIST, LEAD_UNIT);
	}

	private void transfer(Attribution from, Attribution to, String districtId) {
		this.process.send(from, new ProposeTransfer("project-1", districtId, null, "迁址", DAY));
		this.process.send(to, new ConsentToTransfer("project-1", DAY));
	}

	private void react() {
		this.process.get(WhenProjectMovedThenMoveObstacles.class).react();
	}

	/** The program stops and starts again after a while. */
	private void restart() {
		this.process.close();
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(10)));
		this.process = process();
	}

	private List<Recorded> moves() {
		return this.process.recorded().stream().filter((entry) -> entry.event() instanceof ObstacleMoved).toList();
	}

	private List<String> moved() {
		return moves().stream().map((entry) -> {
			ObstacleMoved it = (ObstacleMoved) entry.event();
			return it.obstacleId() + " " + it.before().districtId() + " " + it.after().districtId();
		}).toList();
	}

	@Test
	void eachFollowsOnceByTheProgramItself() {
		transfer(manager(), receiving(), HEPING);
		assertThat(moves()).isEmpty();
		react();
		assertThat(moved()).containsExactly("obstacle-1 unit-210106 unit-210102", "obstacle-2 unit-210106 unit-210102");
		assertThat(moves()).allSatisfy((entry) -> {
			assertThat(entry.attribution().role()).isEqualTo(Role.SYSTEM.name());
			assertThat(entry.attribution().causationId()).isNotNull();
		});
		react();
		restart();
		react();
		react();
		assertThat(moves()).hasSize(2);

		transfer(receiving(), manager(), TIEXI);
		react();
		assertThat(moved()).hasSize(4)
			.endsWith("obstacle-1 unit-210102 unit-210106", "obstacle-2 unit-210102 unit-210106");
	}

	@Test
	void twoProcessesMoveItOnce() {
		transfer(manager(), receiving(), HEPING);
		try (DecidingProcess other = process()) {
			react();
			other.get(WhenProjectMovedThenMoveObstacles.class).react();
		}
		assertThat(moves()).hasSize(2);
	}

	/** A process that still had the project as it was is heard shortly after. */
	@Test
	void whatIsReportedMeanwhileIsLookedForOnceMore() {
		transfer(manager(), receiving(), HEPING);
		react();
		WhenProjectMovedThenMoveObstacles reaction = this.process.get(WhenProjectMovedThenMoveObstacles.class);
		assertThat(reaction.nextDue()).isEqualTo(this.clock.instant().plus(Duration.ofSeconds(5)));
		this.process.subscribe(Behind.class);
		this.process.send(reporter(),
				new ReportObstacle("obstacle-late", "project-1", "管线未迁改", "基坑", null, null, List.of(), DAY));
		this.clock.set(this.clock.instant().plus(Duration.ofSeconds(5)));
		react();
		assertThat(reaction.nextDue()).isNull();
		assertThat(moved()).hasSize(3).last().isEqualTo("obstacle-late unit-210106 unit-210102");
	}

	/** Reports as if nothing had become of the project. */
	@Aggregate(type = "Obstacle", commandTargetResolver = AggregateBeans.TARGETS)
	static class Behind {

		@AggregateIdentifier
		private String obstacleId;

		Behind() {
		}

		@CommandHandler
		Behind(ReportObstacle command) {
			AggregateLifecycle
				.apply(new ObstacleReported(command.obstacleId(), "SZ19052101069900000019", command.projectId(),
						new ObstacleSite(Family.ENTERPRISE, null, TIEXI, "unit-210106401", null, null, null),
						command.text(), command.blockedAt(), null, null, List.of(), "person-specialist",
						Role.SPECIALIST, "unit-210106401", null, "2018-7", List.of(), List.of(), command.occurredOn()));
		}

		@EventSourcingHandler
		void evolve(ObstacleReported event) {
			this.obstacleId = event.obstacleId();
		}

	}

	@Test
	void whatWasTransferredBeforeTheProgramKnewOfThisFollowsToo() {
		this.process.close();
		this.process = new DecidingProcess(this.database.dataSource(), this.clock);
		transfer(manager(), receiving(), HEPING);
		restart();
		react();
		assertThat(moved()).hasSize(2);
	}

	@Test
	void whatIsOverStaysAndFollowsOnceItGoesOn() {
		this.process.send(reporter(), new WithdrawObstacle("obstacle-2", "误报", DAY));
		transfer(manager(), receiving(), HEPING);
		react();
		assertThat(moved()).containsExactly("obstacle-1 unit-210106 unit-210102");
		restart();
		react();
		this.process.send(reporter(), new ReopenObstacle("obstacle-2", "并非误报", DAY));
		react();
		assertThat(moved()).hasSize(2).last().isEqualTo("obstacle-2 unit-210106 unit-210102");
	}

	@Test
	void saidToBeSolvedAndConfirmedItFollowsToBeStruckOff() {
		this.process.send(lead(), new ClaimObstacleSolved("obstacle-1", "已迁改", List.of("沈水函〔2019〕3号"), DAY));
		this.process.send(reporter(), new ConfirmObstacleSolved("obstacle-1", DAY));
		transfer(manager(), receiving(), HEPING);
		react();
		assertThat(moved()).contains("obstacle-1 unit-210106 unit-210102");
	}

}
