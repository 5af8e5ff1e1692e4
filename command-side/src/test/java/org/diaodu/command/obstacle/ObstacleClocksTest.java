package org.diaodu.command.obstacle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.command.MovableClock;
import org.diaodu.command.clock.Clockwork;
import org.diaodu.command.jurisdiction.ReferenceData;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.PauseGround;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.UrgeCause;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.PauseObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.ResumeObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.obstacle.command.WithdrawObstacle;
import org.diaodu.kernel.obstacle.event.ObstacleEscalated;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.ObstacleResumed;
import org.diaodu.kernel.obstacle.event.ObstacleUrged;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;
import org.diaodu.kernel.policy.command.PublishCalendarYear;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The clocks of obstacles as the program rings them: each once, on the first day after
 * its last, in whichever process, and none again for a replay.
 */
@Clause({ "F-002", "F-120", "F-121", "F-125" })
class ObstacleClocksTest {

	private static final LocalDate DAY = LocalDate.of(2019, 6, 3);

	private static final List<String> EVIDENCE = List.of("沈水函〔2019〕3号");

	private static final LocalDate REGISTERED = LocalDate.of(2018, 3, 1);

	private final MovableClock clock = MovableClock.on(REGISTERED);

	private final TestDatabase database = TestDatabase.with("log", "vault", "command");

	private final DecidingProcess process = new DecidingProcess(this.database.dataSource(), this.clock,
			Clockwork.class);

	@BeforeEach
	void start() {
		this.process.start();
		ReferenceData.obstacles()
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
		this.process.send(new RegisterProject("project-1",
				new ProjectFacts("机床厂改造", Family.ENTERPRISE, null, "unit-210106", null, null,
						Amounts.ofTotal(WanYuan.of(20_000)), null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS,
						null, null, null, null),
				null, null, null, null, null, REGISTERED));
		// Nothing is led by a unit with nobody in office.
		this.process.send(new RegisterPerson("person-lead", "person-lead", null, REGISTERED));
		this.process.send(new AssignPost("person-lead", "post-lead", Role.SPECIALIST, "unit-210106-construction", null,
				REGISTERED, null));
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private void publish(int year) {
		ReferenceData.workingDays()
			.stream()
			.filter((item) -> ((PublishCalendarYear) item.command()).year() == year)
			.forEach((item) -> this.process.send(DecidingProcess.system(item.commandId()), item.command()));
	}

	/** The working days of 2019 are known. */
	private void begin() {
		this.clock.set(DAY);
		publish(2019);
	}

	/** In the lead unit's hands since the first day. */
	private void inHand(String id, LocalDate on) {
		this.process.send(new ReportObstacle(id, "project-1", "管线", "基坑", null, null, List.of(), on));
		this.process.send(new SortObstacle(id, "0606", ObstacleScope.OWN, Severity.S2, "unit-210106-construction",
				List.of(), null, on, null));
		this.process.send(new AssignObstacle(id, on));
		this.process.send(new AcceptObstacle(id, on));
	}

	private int ring(LocalDate on) {
		this.clock.set(on);
		return this.process.get(Clockwork.class).runDue();
	}

	private <E extends DomainEvent> List<E> events(Class<E> type) {
		return this.process.recorded().stream().map(Recorded::event).filter(type::isInstance).map(type::cast).toList();
	}

	@Test
	void urgesEscalatesAndWarnsDayByDayAndNothingTwice() {
		begin();
		inHand("obstacle-1", DAY);
		for (LocalDate day = DAY; !day.isAfter(LocalDate.of(2019, 6, 29)); day = day.plusDays(1)) {
			ring(day);
		}
		assertThat(events(ObstacleUrged.class)).extracting(ObstacleUrged::cause, ObstacleUrged::occurredOn)
			.containsExactly(tuple(UrgeCause.HALF, LocalDate.of(2019, 6, 12)),
					tuple(UrgeCause.DAY_BEFORE, LocalDate.of(2019, 6, 17)),
					tuple(UrgeCause.DUE, LocalDate.of(2019, 6, 19)),
					tuple(UrgeCause.AFTER_DUE, LocalDate.of(2019, 6, 20)));
		assertThat(events(ObstacleEscalated.class)).singleElement()
			.satisfies((event) -> assertThat(event.originalDue()).isEqualTo(LocalDate.of(2019, 6, 18)));
		assertThat(events(SupervisionLetterIssued.class)).hasSize(2);
		long recorded = this.process.recorded().size();
		this.process.get(Clockwork.class).rebuild();
		assertThat(ring(LocalDate.of(2019, 6, 29))).as("none for a replay").isZero();
		try (DecidingProcess other = new DecidingProcess(this.database.dataSource(), this.clock, Clockwork.class)) {
			assertThat(other.get(Clockwork.class).runDue()).isZero();
		}
		assertThat(this.process.recorded()).hasSize((int) recorded);
	}

	@Test
	void ringsLateWhatFellDueWhileTheProgramWasDown() {
		begin();
		inHand("obstacle-1", DAY);
		ring(LocalDate.of(2019, 6, 20));
		assertThat(events(ObstacleUrged.class)).as("the latest of four")
			.extracting(ObstacleUrged::number, ObstacleUrged::cause)
			.containsExactly(tuple(1, UrgeCause.AFTER_DUE));
		assertThat(events(ObstacleEscalated.class)).hasSize(1);
		assertThat(this.process.get(Clockwork.class).state().aside()).isZero();
	}

	@Test
	void onlyItsOwnLimitRingsWhileItStandsStillAndAllIsLaterAfterwards() {
		begin();
		inHand("obstacle-1", DAY);
		this.clock.set(LocalDate.of(2019, 6, 5));
		this.process
			.send(new PauseObstacle("obstacle-1", PauseGround.FORCE_MAJEURE, "汛期", EVIDENCE, LocalDate.of(2019, 6, 5)));
		assertThat(ring(LocalDate.of(2019, 7, 4))).isZero();
		assertThat(ring(LocalDate.of(2019, 7, 20))).isEqualTo(2);
		assertThat(events(ObstacleLimitPassed.class)).extracting(ObstacleLimitPassed::kind)
			.as("twenty working days, and three more")
			.containsExactly(ClockKind.OBSTACLE_STANDSTILL, ClockKind.OBSTACLE_STEP_ESCALATION);
		this.process.get(Clockwork.class).rebuild();
		assertThat(ring(LocalDate.of(2019, 7, 20))).as("none for a replay").isZero();
		this.process.send(new ResumeObstacle("obstacle-1", "汛期结束", LocalDate.of(2019, 7, 20)));
		LocalDate due = events(ObstacleResumed.class).getFirst().after().due();
		assertThat(ring(LocalDate.of(2019, 7, 20))).as("business time stood still").isZero();
		ring(due);
		assertThat(events(ObstacleEscalated.class)).isEmpty();
		ring(due.plusDays(1));
		assertThat(events(ObstacleEscalated.class)).hasSize(1);
	}

	@Test
	void nothingRingsForWhatWasTakenBack() {
		begin();
		this.process.send(new ReportObstacle("obstacle-1", "project-1", "管线", "基坑", null, null, List.of(), DAY));
		this.process.send(new WithdrawObstacle("obstacle-1", "误报", DAY));
		assertThat(ring(LocalDate.of(2019, 6, 20))).isZero();
		this.process.send(new ReportObstacle("obstacle-2", "project-1", "供电", "临电", null, null, List.of(),
				LocalDate.of(2019, 6, 20)));
		assertThat(ring(LocalDate.of(2019, 6, 22))).isEqualTo(1);
		assertThat(events(ObstacleLimitPassed.class)).singleElement().satisfies((passed) -> {
			assertThat(passed.kind()).isEqualTo(ClockKind.OBSTACLE_SORT);
			assertThat(passed.unitId()).isEqualTo("unit-210106-drc");
		});
	}

	@Test
	void aCalendarPublishedLaterMovesTheDueDayByItself() {
		this.clock.set(LocalDate.of(2018, 9, 28));
		inHand("obstacle-1", LocalDate.of(2018, 9, 28));
		publish(2018);
		this.clock.advance(Duration.ofHours(1));
		this.process.get(Clockwork.class).runDue();
		assertThat(events(DeadlineRecomputed.class)).isNotEmpty()
			.allSatisfy((moved) -> assertThat(moved.calendarYear()).isEqualTo(2018))
			.anySatisfy((moved) -> {
				assertThat(moved.kind()).isEqualTo(ClockKind.OBSTACLE_DUE);
				assertThat(moved.before().due()).isEqualTo(LocalDate.of(2018, 10, 12));
				assertThat(moved.after().due()).as("after the holiday of October, with make-up days")
					.isEqualTo(LocalDate.of(2018, 10, 17));
			})
			.anySatisfy((moved) -> {
				assertThat(moved.kind()).isEqualTo(ClockKind.OBSTACLE_DAY_BEFORE);
				assertThat(moved.before().due()).isEqualTo(LocalDate.of(2018, 10, 10));
				assertThat(moved.after().due()).as("it rings on the 16th").isEqualTo(LocalDate.of(2018, 10, 15));
			});
		assertThat(UUID.fromString(events(DeadlineRecomputed.class).getFirst().calendarEventId())).isNotNull();
		ring(LocalDate.of(2018, 10, 18));
		assertThat(events(ObstacleEscalated.class)).singleElement()
			.satisfies((raised) -> assertThat(raised.originalDue()).as("so many days, no more and no less")
				.isEqualTo(LocalDate.of(2018, 10, 17)));
	}

}
