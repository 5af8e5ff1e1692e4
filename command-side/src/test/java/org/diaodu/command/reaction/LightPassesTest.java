package org.diaodu.command.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.MovableClock;
import org.diaodu.command.DecidingProcess;
import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.light.Light;
import org.diaodu.kernel.light.LightColour;
import org.diaodu.kernel.light.event.LightChanged;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;
import org.diaodu.kernel.policy.PolicyValue;
import org.diaodu.kernel.policy.command.ProposePolicy;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.statistics.command.RingStatisticsClock;
import org.diaodu.kernel.value.WanYuan;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Lights judged by the program itself, on a real log and a clock that is moved.
 */
@Clause({ "F-021", "F-030" })
class LightPassesTest {

	private static final LocalDate DAY = LocalDate.of(2018, 3, 1);

	/** More than one page. */
	private static final int MANY = 230;

	private final MovableClock clock = new MovableClock(Instant.parse("2018-03-01T02:00:00Z"));

	private final TestDatabase database = TestDatabase.with("log", "vault", "command");

	private final DecidingProcess process = process((gateway) -> gateway);

	@BeforeEach
	void aCity() {
		this.process.start();
		passes(this.process).runDue();
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	private DecidingProcess process(UnaryOperator<CommandGateway> between) {
		return new DecidingProcess(this.database.dataSource(), this.clock, between, LightMemory.class,
				LightOrders.class, WhenScheduleChangedThenJudgeLights.class, WhenMonthTurnsThenJudgeLights.class,
				WhenDayTurnsThenJudgeBlockedProjects.class, BlockedProjects.class, LightPasses.class);
	}

	private static LightPasses passes(DecidingProcess process) {
		return process.get(LightPasses.class);
	}

	/** Its planned start is all there is of a plan. */
	private void register(String id, LocalDate plannedStart) {
		register(id, plannedStart, Amounts.ofTotal(WanYuan.of(3000)), DAY);
	}

	private void register(String id, LocalDate plannedStart, Amounts amounts, LocalDate on) {
		register(id, Stage.PERMITS, plannedStart, amounts, on);
	}

	private void register(String id, Stage stage, LocalDate plannedStart, Amounts amounts, LocalDate on) {
		this.process.send(new RegisterProject(
				id, new ProjectFacts(id, Family.ENTERPRISE, null, "unit-210106", null, null, amounts, null, List.of(),
						null, null, Place.UNKNOWN, stage, plannedStart, null, null, null),
				null, null, null, null, null, on));
	}

	/** Work has started by its stage, and the statistics office is to enter it. */
	private void registerStarted(String id, LocalDate on) {
		register(id, Stage.CONSTRUCTION, null, Amounts.ofTotal(WanYuan.of(3000)), on);
	}

	private void ring(String id, int months, LocalDate due) {
		this.process.send(new RingStatisticsClock(id, ClockKind.STATISTICS_ENTRY_DUE, Integer.toString(months), due,
				due.plusDays(1)));
	}

	private List<String> statistics() {
		return changes().stream()
			.filter((change) -> change.light() == Light.STATISTICS)
			.map(LightPassesTest::told)
			.toList();
	}

	private List<LightChanged> changes() {
		return recorded().stream().map((entry) -> (LightChanged) Objects.requireNonNull(entry.event())).toList();
	}

	private List<Recorded> recorded() {
		return this.process.recorded().stream().filter((entry) -> entry.event() instanceof LightChanged).toList();
	}

	private static String told(LightChanged change) {
		return change.projectId() + " " + change.light() + " " + change.after() + " " + change.occurredOn();
	}

	@Test
	void aProjectIsJudgedSoonAfterWhatItIsJudgedByChanged() {
		register("project-1", LocalDate.of(2018, 2, 20));
		Recorded cause = this.process.recorded().getLast();
		passes(this.process).runDue();
		passes(this.process).runDue();

		assertThat(changes()).extracting(LightPassesTest::told).containsExactly("project-1 START YELLOW 2018-03-01");
		assertThat(recorded()).allSatisfy((entry) -> {
			assertThat(entry.attribution().actor()).isEqualTo("system");
			assertThat(entry.attribution().correlationId()).isEqualTo("journey-1");
			assertThat(entry.attribution().causationId()).isEqualTo(cause.eventId().toString());
		});
		this.process.send(new WithdrawProject("project-1", "退库", DAY));
		passes(this.process).runDue();
		this.process.send(new RestoreProject("project-1", "恢复", DAY));
		passes(this.process).runDue();
		assertThat(changes()).extracting(LightChanged::after)
			.containsExactly(LightColour.YELLOW, LightColour.GREY, LightColour.YELLOW);
	}

	@Test
	void atTheTurnOfAMonthItsLastDayAndTheNextFirstAreJudged() {
		Amounts planned = new Amounts(WanYuan.of(30_000), null, null, null, WanYuan.of(12_000), 2018, null, null, null);
		register("project-1", LocalDate.of(2018, 3, 20), planned, DAY);
		passes(this.process).runDue();
		assertThat(changes()).extracting(LightPassesTest::told).containsExactly("project-1 PROGRESS YELLOW 2018-03-01");

		// 23:59 of the last day, and 00:00 of the first: not yet.
		this.clock.set(Instant.parse("2018-03-31T15:59:00Z"));
		passes(this.process).runDue();
		assertThat(changes()).hasSize(1);
		assertThat(passes(this.process).nextDue()).isEqualTo(Instant.parse("2018-03-31T16:01:00Z"));

		this.clock.set(Instant.parse("2018-03-31T16:01:00Z"));
		passes(this.process).runDue();
		passes(this.process).runDue();
		assertThat(changes()).extracting(LightPassesTest::told)
			.containsExactly("project-1 PROGRESS YELLOW 2018-03-01", "project-1 START YELLOW 2018-04-01");
		this.clock.set(Instant.parse("2018-04-30T16:01:00Z"));
		passes(this.process).runDue();
		assertThat(changes()).extracting(LightPassesTest::told).last().isEqualTo("project-1 PROGRESS RED 2018-04-30");
	}

	@Test
	void monthsThatTurnedWhileNothingRanArePassedInTheirOrderAndWhatCameSinceAfterThem() {
		register("project-1", LocalDate.of(2018, 3, 20));
		passes(this.process).runDue();
		this.clock.set(Instant.parse("2018-08-15T02:00:00Z"));
		register("project-2", LocalDate.of(2018, 7, 20), Amounts.ofTotal(WanYuan.of(3000)), LocalDate.of(2018, 8, 15));
		passes(this.process).runDue();
		assertThat(changes()).extracting(LightPassesTest::told)
			.containsExactly("project-1 START YELLOW 2018-04-01", "project-1 START RED 2018-06-01",
					"project-2 START YELLOW 2018-08-15");
	}

	@Test
	@Clause("F-102")
	void theClockOfAnEntryThatRingsLateTurnsTheLightOnItsOwnDay() {
		registerStarted("project-1", DAY);
		passes(this.process).runDue();
		this.clock.set(Instant.parse("2018-03-31T16:01:00Z"));
		passes(this.process).runDue();
		// Nothing ran from the first of April on; the clock of that day rings on the
		// tenth.
		this.clock.set(Instant.parse("2018-04-10T02:00:00Z"));
		ring("project-1", 1, LocalDate.of(2018, 4, 1));
		passes(this.process).runDue();
		assertThat(statistics()).containsExactly("project-1 STATISTICS GREEN 2018-03-01",
				"project-1 STATISTICS YELLOW 2018-04-02");
	}

	@Test
	@Clause("F-102")
	void severalClocksThatRingLateTurnTheLightInOrderAlsoOverTheTurnsOfMonths() {
		registerStarted("project-1", DAY);
		passes(this.process).runDue();
		this.clock.set(Instant.parse("2018-06-20T02:00:00Z"));
		ring("project-1", 1, LocalDate.of(2018, 4, 1));
		ring("project-1", 2, LocalDate.of(2018, 5, 1));
		passes(this.process).runDue();
		assertThat(statistics()).containsExactly("project-1 STATISTICS GREEN 2018-03-01",
				"project-1 STATISTICS YELLOW 2018-04-02", "project-1 STATISTICS RED 2018-05-02");
	}

	@Test
	@Clause("F-102")
	void aStartThatIsToldLateTurnsTheLightOnTheDayItIsTold() {
		this.clock.set(Instant.parse("2018-06-20T02:00:00Z"));
		passes(this.process).runDue();
		registerStarted("project-1", DAY);
		passes(this.process).runDue();
		this.clock.set(Instant.parse("2018-06-30T16:01:00Z"));
		passes(this.process).runDue();
		assertThat(statistics()).containsExactly("project-1 STATISTICS RED 2018-06-20");
	}

	@Test
	@Clause("F-102")
	void whatWasOutOfScheduleWhenItsDayCameTurnsWhenItIsRestored() {
		registerStarted("project-1", DAY);
		passes(this.process).runDue();
		this.process.send(new WithdrawProject("project-1", "退库", DAY));
		passes(this.process).runDue();
		this.clock.set(Instant.parse("2018-06-20T02:00:00Z"));
		passes(this.process).runDue();
		this.process.send(new RestoreProject("project-1", "恢复", LocalDate.of(2018, 6, 20)));
		passes(this.process).runDue();
		assertThat(statistics()).containsExactly("project-1 STATISTICS GREEN 2018-03-01",
				"project-1 STATISTICS GREY 2018-03-01", "project-1 STATISTICS RED 2018-06-20");
	}

	@Test
	void manyProjectsAreJudgedOncePerTurnByTwoProcessesAtOnce() {
		IntStream.range(0, MANY).forEach((i) -> register("project-" + i, LocalDate.of(2018, 3, 20)));
		passes(this.process).runDue();
		this.clock.set(Instant.parse("2018-03-31T16:01:00Z"));
		try (DecidingProcess other = process((gateway) -> gateway)) {
			CompletableFuture
				.allOf(CompletableFuture.runAsync(passes(this.process)::runDue),
						CompletableFuture.runAsync(passes(other)::runDue))
				.join();
			passes(other).runDue();
		}
		assertThat(changes()).hasSize(MANY).extracting(LightChanged::projectId).doesNotHaveDuplicates();
	}

	@Test
	void aPassThatWasInterruptedIsTakenUpAgain() {
		IntStream.range(0, MANY).forEach((i) -> register("project-" + i, LocalDate.of(2018, 3, 20)));
		passes(this.process).runDue();
		this.clock.set(Instant.parse("2018-03-31T16:01:00Z"));
		AtomicInteger allowed = new AtomicInteger(151);
		try (DecidingProcess failing = process((gateway) -> failingAfter(gateway, allowed))) {
			assertThatThrownBy(passes(failing)::runDue).isInstanceOf(RuntimeException.class);
		}
		int before = changes().size();
		assertThat(before).isBetween(100, MANY - 1);
		passes(this.process).runDue();
		assertThat(changes()).hasSize(MANY).extracting(LightChanged::projectId).doesNotHaveDuplicates();
	}

	@Test
	void otherNumbersAreAppliedToAllProjectsOnTheirFirstDay() {
		register("project-1", LocalDate.of(2018, 2, 20));
		passes(this.process).runDue();
		this.process.send(new ProposePolicy(PolicyParameter.START_LIGHT.policyId(), PolicyParameter.START_LIGHT,
				"strict", "沈政发〔2018〕9号", "一", LocalDate.of(2018, 3, 10), null,
				List.of(new PolicyValue(PolicyField.START_RED_MONTHS, "1"))));
		passes(this.process).runDue();
		assertThat(changes()).hasSize(1);
		this.clock.set(Instant.parse("2018-03-09T16:00:05Z"));
		passes(this.process).runDue();
		assertThat(changes()).extracting(LightPassesTest::told)
			.containsExactly("project-1 START YELLOW 2018-03-01", "project-1 START RED 2018-03-10");
		assertThat(changes().getLast().policyVersion()).isEqualTo("strict");
		assertThat(changes()).extracting(LightChanged::light).containsOnly(Light.START);
	}

	@Test
	void whatWasRecordedBeforeTheProgramKnewLightsIsJudgedByAFirstPass() {
		try (TestDatabase old = TestDatabase.with("log", "vault", "command");
				DecidingProcess first = new DecidingProcess(old.dataSource(), this.clock)) {
			first.start();
			first.send(new RegisterProject("project-1",
					new ProjectFacts("旧项目", Family.ENTERPRISE, null, "unit-210106", null, null,
							Amounts.ofTotal(WanYuan.of(3000)), null, List.of(), null, null, Place.UNKNOWN,
							Stage.PERMITS, LocalDate.of(2018, 2, 20), null, null, null),
					null, null, null, null, null, DAY));
			try (DecidingProcess upgraded = new DecidingProcess(old.dataSource(), this.clock, LightMemory.class,
					LightOrders.class, WhenScheduleChangedThenJudgeLights.class, WhenMonthTurnsThenJudgeLights.class,
					WhenDayTurnsThenJudgeBlockedProjects.class, BlockedProjects.class, LightPasses.class)) {
				passes(upgraded).runDue();
				assertThat(upgraded.recorded().stream().filter((entry) -> entry.event() instanceof LightChanged))
					.hasSize(1);
			}
		}
	}

	private static CommandGateway failingAfter(CommandGateway gateway, AtomicInteger allowed) {
		return (CommandGateway) Proxy.newProxyInstance(CommandGateway.class.getClassLoader(),
				new Class<?>[] { CommandGateway.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("send") && allowed.decrementAndGet() < 0) {
						return CompletableFuture.failedFuture(new CommandExecutionException("unavailable", null,
								Refusal.of(CommonRefusal.STORE_UNAVAILABLE)));
					}
					return method.invoke(gateway, arguments);
				});
	}

}
