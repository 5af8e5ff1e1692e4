package org.diaodu.command.clock;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.diaodu.command.DecidingProcess;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.CancelProject;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.project.command.RestoreProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.kernel.value.WanYuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.diaodu.command.clock.ClockFixture.TODAY;
import static org.diaodu.command.clock.ClockFixture.node;
import static org.diaodu.command.clock.ClockFixture.plan;
import static org.diaodu.command.clock.ClockFixture.rang;
import static org.diaodu.command.clock.ClockFixture.runDue;

@Clause({ "F-002", "F-028" })
class ClockworkTest {

	/** More than two pages, each with several clocks. */
	private static final int PROJECTS = 400;

	private final ClockFixture fixture = new ClockFixture();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private static LocalDate day(int number) {
		return TODAY.plusDays(number);
	}

	/** Three clocks each, due on some of the next thirty days. */
	private static void many(DecidingProcess process) {
		IntStream.range(0, PROJECTS)
			.forEach((number) -> process.send(plan("project-" + number, node("a", day(number % 30)),
					node("b", day((number * 7) % 30)), node("c", day((number * 11) % 30)))));
	}

	@Test
	void rings_theFirstMomentAfterTheLastDay_notBefore() {
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("a", TODAY)));
		assertThat(runDue(process)).isZero();
		this.fixture.clock.set(Instant.parse("2018-03-01T15:59:59.999Z"));
		assertThat(runDue(process)).isZero();

		this.fixture.clock.set(Instant.parse("2018-03-01T16:00:00Z"));
		assertThat(process.get(Clockwork.class).nextDue()).isEqualTo(this.fixture.clock.instant());
		assertThat(runDue(process)).isEqualTo(1);
		assertThat(rang(process)).containsExactly(new NodeMissed("project-1", "a", TODAY, day(1)));
		assertThat(runDue(process)).isZero();
		assertThat(this.fixture.table()).isEmpty();
		assertThat(process.get(Clockwork.class).nextDue()).isNull();
	}

	@Test
	void namesTheEventThatStartedItAsItsCause() {
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("a", TODAY)));
		this.fixture.clock.set(day(1));
		runDue(process);
		List<Recorded> recorded = process.recorded();
		Attribution by = recorded.getLast().attribution();
		assertThat(by.causationId()).isEqualTo(recorded.getFirst().eventId().toString());
		assertThat(by.actor()).isEqualTo("system");
	}

	@Test
	void afterAnOutageThoseThatAreLateRingInTheOrderInWhichTheyFellDue() {
		DecidingProcess process = this.fixture.process(1, (gateway) -> gateway);
		many(process);
		process.send(plan("project-chain", node("chain", day(3))));
		this.fixture.clock.set(day(400));

		assertThat(runDue(process)).isEqualTo(3 * PROJECTS + 2);
		assertThat(rang(process)).hasSize(3 * PROJECTS + 2)
			.isSortedAccordingTo(Comparator.comparing(NodeMissed::plannedOn));
		assertThat(rang(process)).contains(new NodeMissed("project-chain", "chained", day(4), day(5)));
	}

	@Test
	void twoProcessesLetEachRingExactlyOnceAndThoseOfOneProjectInOrder() {
		DecidingProcess one = this.fixture.process();
		DecidingProcess other = this.fixture.process();
		many(one);
		this.fixture.clock.set(day(31));

		int rang = CompletableFuture.supplyAsync(() -> runDue(one))
			.thenCombine(CompletableFuture.supplyAsync(() -> runDue(other)), Integer::sum)
			.join();
		rang += runDue(one) + runDue(other);

		assertThat(rang).isEqualTo(3 * PROJECTS);
		assertThat(rang(one)).hasSize(3 * PROJECTS).doesNotHaveDuplicates();
		Map<String, List<NodeMissed>> byProject = rang(one).stream()
			.collect(Collectors.groupingBy(NodeMissed::projectId));
		assertThat(byProject.values())
			.allSatisfy((ofOne) -> assertThat(ofOne).isSortedAccordingTo(Comparator.comparing(NodeMissed::plannedOn)));
		assertThat(this.fixture.table()).isEmpty();
		assertThat(one.get(Clockwork.class).state().aside()).isZero();
	}

	@Test
	void manyThatFellDueOnOneDayRingOnceAndThoseOfOneProjectInOrder() {
		DecidingProcess process = this.fixture.process();
		// Several pages of each day, and what the first day's ringing starts.
		IntStream.range(0, PROJECTS)
			.forEach((number) -> process.send(plan("project-" + number, node("a", TODAY), node("b", TODAY),
					node("chain", TODAY), node("z", day(1)))));
		this.fixture.clock.set(day(5));

		assertThat(runDue(process)).isEqualTo(5 * PROJECTS);
		assertThat(rang(process)).hasSize(5 * PROJECTS).doesNotHaveDuplicates();
		assertThat(rang(process).stream().collect(Collectors.groupingBy(NodeMissed::projectId)).values())
			.allSatisfy((ofOne) -> assertThat(ofOne).extracting(NodeMissed::nodeCode)
				.containsExactly("a", "b", "chain", "chained", "z"));
		assertThat(this.fixture.table()).isEmpty();
		assertThat(process.get(Clockwork.class).state().aside()).isZero();
	}

	@Test
	void aProcessThatDiedHalfWayIsFollowedByOneThatRepeatsNothing() {
		DecidingProcess whole = this.fixture.process();
		many(whole);
		this.fixture.clock.set(day(31));
		AtomicInteger left = new AtomicInteger(3 * PROJECTS - 11);
		// The commands are carried out, and their answers are lost with the process.
		DecidingProcess dying = this.fixture.process(16,
				(gateway) -> between(gateway, () -> left.decrementAndGet() < 0, true));

		assertThatThrownBy(() -> runDue(dying)).hasCauseInstanceOf(CommandExecutionException.class);
		dying.close();
		assertThat(rang(whole).size()).isBetween(3 * PROJECTS - 11, 3 * PROJECTS);
		runDue(whole);

		assertThat(rang(whole)).hasSize(3 * PROJECTS).doesNotHaveDuplicates();
		assertThat(whole.get(Clockwork.class).state().aside()).isZero();
	}

	@Test
	void whatMetAPassingRefusalIsTriedAgainAndTheOthersGoOn() {
		AtomicBoolean contended = new AtomicBoolean(true);
		DecidingProcess process = this.fixture.process(1, (gateway) -> refusing(gateway, "project-1", contended));
		process.send(plan("project-1", node("a", TODAY), node("b", TODAY)));
		process.send(plan("project-2", node("a", TODAY)));
		this.fixture.clock.set(day(1));

		assertThat(runDue(process)).isEqualTo(1);
		assertThat(rang(process)).extracting(NodeMissed::projectId).containsExactly("project-2");
		assertThat(process.get(Clockwork.class).state().due()).isEqualTo(2);
		contended.set(false);
		assertThat(runDue(process)).isEqualTo(2);
		assertThat(rang(process)).hasSize(3).doesNotHaveDuplicates();
	}

	@Test
	void whatIsRefusedForGoodIsSetAsideAndTheOthersGoOn() {
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("refused", TODAY), node("zz", day(1))));
		process.send(plan("project-2", node("broken", TODAY)));
		process.send(plan("project-3", node("a", TODAY)));
		this.fixture.clock.set(day(5));

		assertThat(runDue(process)).isEqualTo(2);
		assertThat(rang(process)).extracting(NodeMissed::nodeCode).containsExactlyInAnyOrder("a", "zz");
		assertThat(process.get(Clockwork.class).state()).returns(2L, Clockwork.State::aside)
			.returns(0L, Clockwork.State::due);
		assertThat(process.get(Clockwork.class).nextDue()).isNull();

		assertThat(process.get(Clockwork.class).retryAside()).isEqualTo(2);
		assertThat(runDue(process)).isZero();
		assertThat(process.get(Clockwork.class).state().aside()).isEqualTo(2);
	}

	@Test
	void aClockOfWhichNothingFollowsRingsOnceAndIsNoFault() {
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("moot", TODAY)));
		this.fixture.clock.set(day(1));
		int entries = process.recorded().size();
		runDue(process);
		assertThat(process.recorded()).hasSize(entries);
		assertThat(process.get(Clockwork.class).state()).returns(0L, Clockwork.State::aside)
			.returns(0L, Clockwork.State::due);
		assertThat(process.get(Clockwork.class).retryAside()).isZero();
	}

	@Test
	void clocksOfAWithdrawnProjectStandStillAndRingWhenItIsRestored() {
		DecidingProcess process = this.fixture.process();
		register(process, "project-1");
		process.send(plan("project-1", node("a", day(2))));
		process.send(new WithdrawProject("project-1", "退库", TODAY));
		// One that starts meanwhile sleeps as well.
		process.send(plan("project-1", node("b", day(1))));
		this.fixture.clock.set(day(10));
		assertThat(runDue(process)).isZero();
		assertThat(process.get(Clockwork.class).nextDue()).isNull();

		process.send(new RestoreProject("project-1", "恢复", day(10)));
		assertThat(runDue(process)).isEqualTo(2);
		assertThat(rang(process)).extracting(NodeMissed::nodeCode).containsExactly("b", "a");
	}

	@Test
	void clocksOfACancelledProjectEnd() {
		DecidingProcess process = this.fixture.process();
		register(process, "project-1");
		process.send(plan("project-1", node("a", day(2))));
		runDue(process);
		assertThat(this.fixture.table()).hasSize(1);
		process.send(new CancelProject("project-1", "取消", TODAY));
		this.fixture.clock.set(day(10));
		assertThat(runDue(process)).isZero();
		assertThat(this.fixture.table()).isEmpty();
	}

	@Test
	void aClockThatRangAtTheMomentOfAWithdrawalIsNotLost() {
		AtomicBoolean first = new AtomicBoolean(true);
		DecidingProcess beside = this.fixture.process();
		register(beside, "project-1");
		beside.send(plan("project-1", node("a", TODAY)));
		this.fixture.clock.set(day(1));
		// Withdrawn by another process when the clock was already taken.
		DecidingProcess process = this.fixture.process(1, (gateway) -> before(gateway, () -> {
			if (first.getAndSet(false)) {
				beside.send(new WithdrawProject("project-1", "退库", TODAY));
			}
		}));
		runDue(process);
		assertThat(rang(process)).isEmpty();
		assertThat(process.get(Clockwork.class).state()).returns(0L, Clockwork.State::aside)
			.returns(0L, Clockwork.State::due);
		assertThat(this.fixture.table()).hasSize(1);

		process.send(new RestoreProject("project-1", "恢复", day(1)));
		assertThat(runDue(process)).isEqualTo(1);
		assertThat(rang(process)).hasSize(1);
	}

	@Test
	void aTableMadeAgainIsTheSameAndNothingRingsForIt() {
		DecidingProcess process = this.fixture.process();
		many(process);
		register(process, "project-sleeping");
		process.send(plan("project-sleeping", node("a", day(3))));
		process.send(new WithdrawProject("project-sleeping", "退库", TODAY));
		this.fixture.clock.set(day(15));
		runDue(process);
		List<String> before = this.fixture.table();
		int entries = process.recorded().size();
		assertThat(before).isNotEmpty();
		assertThat(rang(process)).isNotEmpty();

		assertThat(process.get(Clockwork.class).rebuild()).isTrue();
		assertThat(this.fixture.table()).isEqualTo(before);
		assertThat(runDue(process)).isZero();
		assertThat(process.recorded()).hasSize(entries);
	}

	@Test
	void aClockThatRunsAnewUntilTheSameDayRingsAnew() {
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("a", TODAY)));
		this.fixture.clock.set(day(1));
		runDue(process);
		process.send(plan("project-1", node("a", TODAY)));
		assertThat(runDue(process)).isEqualTo(1);
		assertThat(rang(process)).hasSize(2);
		assertThat(process.get(Clockwork.class).state().aside()).isZero();
	}

	private static void register(DecidingProcess process, String id) {
		process.adopt("2018-7-" + id, LocalDate.of(2018, 1, 1), 500, 3000);
		process.send(new RegisterProject(id,
				new ProjectFacts("项目" + id, null, null, null, null, null, Amounts.ofTotal(WanYuan.of(3000)), null,
						List.of(), null, null, Place.UNKNOWN, Stage.PERMITS, null, null, null, null),
				null, null, null, null, null, TODAY));
	}

	private static CommandGateway between(CommandGateway gateway, Supplier<Boolean> fails, boolean answerLost) {
		return proxy((method, arguments) -> {
			boolean failing = method.getName().equals("send") && fails.get();
			Object result = (failing && !answerLost) ? null : method.invoke(gateway, arguments);
			return failing ? refused(CommonRefusal.STORE_UNAVAILABLE) : result;
		});
	}

	private static CommandGateway refusing(CommandGateway gateway, String subject, AtomicBoolean on) {
		return proxy((method,
				arguments) -> (method.getName().equals("send") && on.get()
						&& arguments[0].toString().contains("RingLifecycleClock")
						&& arguments[0].toString().contains("projectId=" + subject))
								? refused(CommonRefusal.CONCURRENT_CHANGE) : method.invoke(gateway, arguments));
	}

	private static CommandGateway before(CommandGateway gateway, Runnable act) {
		return proxy((method, arguments) -> {
			if (method.getName().equals("send") && arguments[0].toString().contains("RingLifecycleClock")) {
				act.run();
			}
			return method.invoke(gateway, arguments);
		});
	}

	private static CompletableFuture<Object> refused(CommonRefusal code) {
		return CompletableFuture.failedFuture(new CommandExecutionException("refused", null, Refusal.of(code)));
	}

	private interface Handling {

		Object handle(Method method, Object[] arguments) throws Throwable;

	}

	private static CommandGateway proxy(Handling handling) {
		return (CommandGateway) Proxy.newProxyInstance(CommandGateway.class.getClassLoader(),
				new Class<?>[] { CommandGateway.class },
				(proxy, method, arguments) -> handling.handle(method, arguments));
	}

}
