package org.diaodu.command.clock;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.diaodu.command.DecidingProcess;
import org.diaodu.kernel.lifecycle.event.NodeMissed;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.diaodu.command.clock.ClockFixture.TODAY;
import static org.diaodu.command.clock.ClockFixture.node;
import static org.diaodu.command.clock.ClockFixture.plan;
import static org.diaodu.command.clock.ClockFixture.rang;
import static org.diaodu.command.clock.ClockFixture.runDue;

/**
 * What fell due while nobody let it ring: the clocks of one project ring in the order in
 * which they fell due, however many ring at a time and whoever lets them (ADR 0153).
 */
@Clause({ "F-002", "F-028" })
class LateClocksTest {

	/**
	 * Their clocks are more than a page of the log that is followed, and of what rings.
	 */
	private static final int PROJECTS = ClockFollower.PAGE / 3;

	private static final int CLOCKS_EACH = 4;

	private static final LocalDate LATER = day(40);

	private final ClockFixture fixture = new ClockFixture();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private static LocalDate day(int number) {
		return TODAY.plusDays(number);
	}

	@RepeatedTest(2)
	void thoseOfOneProjectRingInOrderWhenTwoProcessesRingMany() {
		DecidingProcess one = this.fixture.process(32, (gateway) -> gateway);
		DecidingProcess other = this.fixture.process(32, (gateway) -> gateway);
		// What is due last is told first, far from the rest in the log.
		for (String code : List.of("z", "m", "chain", "a")) {
			IntStream.range(0, PROJECTS).parallel().forEach((number) -> {
				LocalDate due = day(number % 7);
				one.send(plan("project-" + number, node(code, switch (code) {
					case "a" -> due;
					case "chain" -> due.plusDays(1);
					// On the day of what the chain starts when it rings.
					case "m" -> due.plusDays(2);
					default -> due.plusDays(3);
				})));
			});
		}
		this.fixture.clock.set(LATER);

		int rang = 0;
		for (int time = 0; time < 50 && rang < 5 * PROJECTS; time++) {
			rang += CompletableFuture.supplyAsync(() -> runDue(one))
				.thenCombine(CompletableFuture.supplyAsync(() -> runDue(other)), Integer::sum)
				.join();
		}

		assertThat(rang).isEqualTo(5 * PROJECTS);
		assertThat(rang(one)).hasSize(5 * PROJECTS).doesNotHaveDuplicates();
		assertThat(rang(one).stream().collect(Collectors.groupingBy(NodeMissed::projectId)).values()).hasSize(PROJECTS)
			.allSatisfy((ofOne) -> assertThat(ofOne).extracting(NodeMissed::nodeCode)
				.containsExactly("a", "chain", "chained", "m", "z"));
		assertThat(one.get(Clockwork.class).state().aside()).isZero();
	}

	@Test
	void nothingRingsByATableThatAnotherIsBringingUpToDate() throws Exception {
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("late", day(3))));
		runDue(process);
		process.send(plan("project-1", node("early", day(1))));
		this.fixture.clock.set(LATER);

		CompletableFuture<Integer> ringing;
		try (Connection another = reading()) {
			ringing = CompletableFuture.supplyAsync(() -> runDue(process));
			assertThatThrownBy(() -> ringing.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
			assertThat(rang(process)).isEmpty();
			another.rollback();
		}
		assertThat(ringing.get(1, TimeUnit.MINUTES)).isEqualTo(2);
		assertThat(rang(process)).extracting(NodeMissed::nodeCode).containsExactly("early", "late");
	}

	/** Another process that follows the log at this moment. */
	private Connection reading() throws SQLException {
		Connection connection = this.fixture.database.dataSource().getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.executeQuery("SELECT FROM command.reaction WHERE name = 'clocks-1' FOR UPDATE");
		}
		return connection;
	}

	@Test
	void whatAClockStartsIsWaitedForBeforeALaterOneRings() {
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("chain", day(1)), node("z", day(3))));
		process.send(plan("project-2", node("z", day(3))));
		runDue(process);
		this.fixture.clock.set(LATER);
		ClockTable table = new ClockTable(new JdbcTemplate(this.fixture.database.dataSource()));
		TransactionTemplate transaction = new TransactionTemplate(
				new DataSourceTransactionManager(this.fixture.database.dataSource()));

		// Another process lets it ring, and nobody followed the log since.
		transaction.executeWithoutResult((status) -> {
			RunningClock chain = take(table).getFirst();
			Receipt receipt = process.get(CommandGateway.class).<Receipt>send(Rings.ring(chain)).join();
			table.answered(List.of(new ClockTable.Answer(chain, receipt.logIndex(), null)));
		});
		assertThat(transaction.<List<RunningClock>>execute((status) -> take(table))).extracting(RunningClock::subject)
			.containsExactly("project-2");

		assertThat(runDue(process)).isEqualTo(3);
		assertThat(rang(process).stream().filter((it) -> it.projectId().equals("project-1")))
			.isSortedAccordingTo(Comparator.comparing(NodeMissed::plannedOn))
			.extracting(NodeMissed::nodeCode)
			.containsExactly("chain", "chained", "z");
	}

	private List<RunningClock> take(ClockTable table) {
		return table.takeDue(this.fixture.clock.instant(), Set.of(), 10);
	}

	@Test
	void anEarlierOneInAnothersHandsKeepsTheLaterOnesOfItsProjectAndNothingElse() {
		DecidingProcess process = this.fixture.process();
		process.send(plan("project-1", node("a", day(1)), node("b", day(2))));
		process.send(plan("project-2", node("a", day(2))));
		runDue(process);
		this.fixture.clock.set(LATER);
		ClockTable table = new ClockTable(new JdbcTemplate(this.fixture.database.dataSource()));

		new TransactionTemplate(new DataSourceTransactionManager(this.fixture.database.dataSource()))
			.executeWithoutResult((status) -> {
				assertThat(table.takeDue(this.fixture.clock.instant(), Set.of(), 1)).extracting(RunningClock::subject)
					.containsExactly("project-1");
				assertThat(CompletableFuture.supplyAsync(() -> runDue(process)).join()).isEqualTo(1);
				assertThat(rang(process)).extracting(NodeMissed::projectId).containsExactly("project-2");
			});
		// It was given back unanswered.
		assertThat(runDue(process)).isEqualTo(2);
		assertThat(rang(process)).extracting(NodeMissed::nodeCode).containsExactly("a", "a", "b");
	}

	@Test
	void whatOneProcessCouldNotLetRingAnotherDoesInOrder() {
		DecidingProcess hindered = this.fixture.process(32, LateClocksTest::refusingRings);
		DecidingProcess other = this.fixture.process(32, (gateway) -> gateway);
		hindered.send(plan("project-1", node("a", day(1)), node("refused", day(2)), node("z", day(3))));
		this.fixture.clock.set(LATER);

		assertThat(runDue(hindered)).isZero();
		assertThat(hindered.get(Clockwork.class).state().due()).isEqualTo(3);
		assertThat(runDue(other)).isEqualTo(2);
		// What is refused for good holds up nobody.
		assertThat(rang(other)).extracting(NodeMissed::nodeCode).containsExactly("a", "z");
		assertThat(other.get(Clockwork.class).state()).returns(1L, Clockwork.State::aside)
			.returns(0L, Clockwork.State::due);
	}

	private static CommandGateway refusingRings(CommandGateway gateway) {
		return (CommandGateway) Proxy.newProxyInstance(CommandGateway.class.getClassLoader(),
				new Class<?>[] { CommandGateway.class },
				(proxy, method,
						arguments) -> (method.getName().equals("send")
								&& arguments[0].toString().contains("RingLifecycleClock"))
										? CompletableFuture.failedFuture(new CommandExecutionException("refused", null,
												Refusal.of(CommonRefusal.CONCURRENT_CHANGE)))
										: method.invoke(gateway, arguments));
	}

	/** However many are due, what is taken is read from the index in order. */
	@Test
	void whatIsTakenCostsTheSameHoweverManyAreDue() {
		JdbcTemplate owner = new JdbcTemplate(this.fixture.database.owner());
		this.fixture.clock.set(LATER);
		int few = blocksRead(owner, 1_000);
		int many = blocksRead(owner, 100_000);
		assertThat(few).isPositive();
		assertThat(many).as("blocks read for a page of 100,000, beside %s of 1,000", few).isLessThan(2 * few + 200);
	}

	private int blocksRead(JdbcTemplate owner, int due) {
		owner.update("DELETE FROM command.clock");
		owner.update("""
				INSERT INTO command.clock (subject, kind, key, counted_from, count, unit, due_on, due_at, provisional,
					asleep, log_index, event_id)
				SELECT 'project-' || n % ?, 'NODE_DUE', n::text, date '2018-03-01', 0, 'DAYS', date '2018-03-01',
					timestamptz '2018-03-02 00:00+08' + (n % 30) * interval '1 day', false, false, n, gen_random_uuid()
				FROM generate_series(1, ?) n""", due / CLOCKS_EACH, due);
		owner.execute("VACUUM ANALYZE command.clock");
		OffsetDateTime now = this.fixture.clock.instant().atOffset(ZoneOffset.UTC);
		String[] subjects = IntStream.range(0, Math.min(Clockwork.PAGE, due / CLOCKS_EACH))
			.mapToObj((n) -> "project-" + n)
			.toArray(String[]::new);
		return blocks(explained(owner, ClockTable.TAKE_DUE, now, new String[0], Clockwork.PAGE))
				+ blocks(explained(owner, ClockTable.RINGING_OF, subjects, now));
	}

	private static String explained(JdbcTemplate owner, String sql, Object... arguments) {
		return String.join("\n", owner.queryForList("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) " + sql,
				String.class, arguments));
	}

	/** Those of the whole statement are told first. */
	private static int blocks(String plan) {
		return plan.lines()
			.filter((line) -> line.contains("Buffers: shared"))
			.limit(1)
			.flatMap((line) -> Pattern.compile("(?:hit|read)=(\\d+)").matcher(line).results())
			.mapToInt((match) -> Integer.parseInt(match.group(1)))
			.sum();
	}

}
