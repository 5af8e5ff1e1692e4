package org.diaodu.command.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class OutageTests {

	private final TestDatabase database = TestDatabase.with("log");

	private final HikariDataSource pool = this.database.anotherPool(4);

	private final Switch line = new Switch(this.pool);

	private final LogFixture process = new LogFixture(this.line);

	@AfterEach
	void close() {
		this.process.close();
		this.pool.close();
		this.database.close();
	}

	@Test
	void refusesWhileTheStoreIsAwayAndRecoversAlone() {
		String id = LogFixture.newId();
		this.process.send(LogFixture.change(id));
		this.line.down = true;
		assertThat(this.process.refusalOf(LogFixture.change(id)).code())
			.isEqualTo(CommonRefusal.STORE_UNAVAILABLE.name());
		assertThat(this.process.refusalOf(LogFixture.change(LogFixture.newId())).code())
			.isEqualTo(CommonRefusal.STORE_UNAVAILABLE.name());
		this.line.down = false;
		assertThat(this.process.send(LogFixture.change(id)).logIndex()).isEqualTo(1);
	}

	@Test
	void losesAndRepeatsNoAcknowledgedCommandWhenSessionsAreKilled() throws Exception {
		Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
		Queue<UUID> refused = new ConcurrentLinkedQueue<>();
		AtomicBoolean go = new AtomicBoolean(true);
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			List<Future<?>> clients = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				String id = LogFixture.newId();
				clients.add(threads.submit(() -> {
					while (go.get()) {
						UUID commandId = UUID.randomUUID();
						try {
							Receipt receipt = this.process.send(LogFixture.change(id), commandId);
							assertThat(receipt.commandId()).isEqualTo(commandId);
							acknowledged.add(commandId);
						}
						catch (CommandExecutionException ex) {
							if (!ex.<Refusal>getDetails().orElseThrow().arguments().containsKey("outcome")) {
								refused.add(commandId);
							}
						}
					}
				}));
			}
			for (int kill = 1; kill <= 20; kill++) {
				// Work goes on after each, however slow the machine is.
				long deadline = System.nanoTime() + 60_000_000_000L;
				while (acknowledged.size() < 5 * kill && System.nanoTime() < deadline) {
					Thread.sleep(5);
				}
				killSessions();
			}
			go.set(false);
			for (Future<?> each : clients) {
				each.get();
			}
		}
		// Over a line of its own: the last kill leaves dead sessions in the pool.
		List<UUID> recorded = new LogReader(this.database.owner(), this.process.codec).after(-1, 1_000_000)
			.stream()
			.map(Recorded::attribution)
			.map((by) -> by.commandId())
			.toList();
		assertThat(recorded).doesNotHaveDuplicates().containsAll(acknowledged).noneMatch(refused::contains);
		assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(100);
	}

	@Test
	void answersWithTheReceiptWhenTheConnectionBrokeAfterTheCommit() {
		this.line.breakAfterAppend = true;
		UUID commandId = UUID.randomUUID();
		Receipt receipt = this.process.send(LogFixture.change(LogFixture.newId()), commandId);
		assertThat(this.line.broken).isEqualTo(1);
		assertThat(receipt.logIndex()).isZero();
		assertThat(this.process.reader.receipt(commandId).orElseThrow().receipt()).isEqualTo(receipt);
		assertThat(this.process.log.head().logIndex()).isZero();
	}

	@Test
	void tellsEveryoneWhoWaitsAtOnceWhenTheStoreIsAway() throws Exception {
		this.line.down = true;
		this.line.delayWhenDown = 1_000;
		long start = System.nanoTime();
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			List<Future<String>> codes = Stream.generate(
					() -> threads.submit(() -> this.process.refusalOf(LogFixture.change(LogFixture.newId())).code()))
				.limit(64)
				.toList();
			for (Future<String> each : codes) {
				assertThat(each.get()).isEqualTo(CommonRefusal.STORE_UNAVAILABLE.name());
			}
		}
		assertThat(java.time.Duration.ofNanos(System.nanoTime() - start)).isLessThan(java.time.Duration.ofSeconds(30));
	}

	private void killSessions() throws SQLException {
		try (Connection connection = this.database.owner().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
					+ "WHERE datname = current_database() AND pid <> pg_backend_pid()");
		}
	}

	/** A line to the store that can be cut. */
	private static final class Switch extends DelegatingDataSource {

		volatile boolean down;

		volatile long delayWhenDown;

		volatile boolean breakAfterAppend;

		volatile int broken;

		Switch(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		public Connection getConnection() throws SQLException {
			if (this.down) {
				try {
					Thread.sleep(this.delayWhenDown);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				throw new SQLException("no route to the store", "08001");
			}
			Connection connection = super.getConnection();
			return this.breakAfterAppend ? (Connection) proxy(Connection.class, connection, false) : connection;
		}

		/** Lets the append happen and loses the answer. */
		private Object proxy(Class<?> type, Object target, boolean append) {
			return java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> {
						Object result;
						try {
							result = method.invoke(target, arguments);
						}
						catch (java.lang.reflect.InvocationTargetException ex) {
							throw ex.getCause();
						}
						if (method.getName().equals("prepareStatement")) {
							return proxy(java.sql.PreparedStatement.class, result,
									((String) arguments[0]).contains("log.append"));
						}
						if (append && method.getName().equals("executeQuery") && this.breakAfterAppend) {
							this.breakAfterAppend = false;
							this.broken++;
							throw new SQLException("connection reset", "08006");
						}
						return result;
					});
		}

	}

}
