package org.diaodu.command.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.JavaSerializer;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import org.diaodu.command.log.StartRefusedException.Code;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StartupCheckTests {

	private final TestDatabase database = TestDatabase.with("log");

	private final LogFixture process = new LogFixture(this.database.dataSource());

	private EventStore eventStore;

	private CommandBus commandBus;

	private TokenStore tokenStore;

	private TransactionManager transactions;

	private Serializer serializer;

	private ClassLoader classes;

	@BeforeEach
	void wireAsIntended() {
		this.eventStore = this.process.store;
		this.commandBus = this.process.bus;
		this.tokenStore = new NoTokenStore();
		this.transactions = new SpringTransactionManager(new JdbcTransactionManager(this.database.dataSource()));
		this.serializer = Jackson3Serializer.builder().build();
		this.classes = getClass().getClassLoader();
	}

	@AfterEach
	void close() {
		this.process.close();
		this.database.close();
	}

	@Test
	void startsAsIntendedAndLeavesNothingBehind() {
		assertThatCode(check(this.database.dataSource())::run).doesNotThrowAnyException();
		assertThat(this.process.log.head().logIndex()).isEqualTo(-1);
		this.process.send(LogFixture.change(LogFixture.newId()));
		assertThatCode(check(this.database.dataSource())::run).doesNotThrowAnyException();
		assertThat(this.process.log.head().logIndex()).isZero();
		assertThat(this.process.reader.storedTypes()).hasSize(1);
	}

	@Test
	void refusesAnotherEventStore() {
		this.eventStore = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
		assertThat(refusal()).isEqualTo(Code.OTHER_EVENT_STORE);
	}

	@Test
	void refusesAnotherCommandBus() {
		this.commandBus = SimpleCommandBus.builder().build();
		assertThat(refusal()).isEqualTo(Code.OTHER_COMMAND_BUS);
	}

	@Test
	void refusesTokensInMemory() {
		this.tokenStore = new InMemoryTokenStore();
		assertThat(refusal()).isEqualTo(Code.TOKENS_IN_MEMORY);
	}

	@Test
	void refusesMissingTransactions() {
		this.transactions = NoTransactionManager.instance();
		assertThat(refusal()).isEqualTo(Code.NO_TRANSACTIONS);
	}

	@Test
	void refusesTransactionsOfAnotherDataSourceAndLeavesNothingBehind() {
		this.transactions = new SpringTransactionManager(new JdbcTransactionManager(this.database.owner()));
		assertThat(refusal()).isEqualTo(Code.NO_TRANSACTIONS);
		assertThat(this.process.log.head().logIndex()).isEqualTo(-1);
	}

	@Test
	void refusesTransactionsThatDoNotRollBack() {
		this.transactions = new SpringTransactionManager(new JdbcTransactionManager(this.database.dataSource()) {
			@Override
			protected void doRollback(org.springframework.transaction.support.DefaultTransactionStatus status) {
				doCommit(status);
			}
		});
		assertThat(refusal()).isEqualTo(Code.NOT_ATOMIC);
	}

	@Test
	void refusesAStoreThatMayLoseWhatItAcknowledged() throws SQLException {
		try (Connection connection = this.database.owner().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SET synchronous_commit = off; SET ROLE diaodu_app");
			assertThat(refusal(new SingleConnectionDataSource(connection, true)))
				.isEqualTo(Code.SYNCHRONOUS_COMMIT_OFF);
		}
	}

	@Test
	void refusesAServerThatMayLoseOrTearPages() throws Exception {
		for (Code code : List.of(Code.FSYNC_OFF, Code.FULL_PAGE_WRITES_OFF)) {
			String setting = (code == Code.FSYNC_OFF) ? "fsync" : "full_page_writes";
			try (EmbeddedPostgres careless = EmbeddedPostgres.builder()
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig(setting, "off")
				.start()) {
				StoreCheck check = new StoreCheck(careless.getPostgresDatabase(), this.process.reader);
				assertThat(catchThrowableOfType(StartRefusedException.class, check::checkDurability).code())
					.isEqualTo(code);
			}
		}
	}

	@Test
	void refusesXStreamOnTheClassPath() {
		this.classes = new ClassLoader(getClass().getClassLoader()) {
			@Override
			public Class<?> loadClass(String name) throws ClassNotFoundException {
				return name.equals("com.thoughtworks.xstream.XStream") ? Object.class : super.loadClass(name);
			}
		};
		assertThat(refusal()).isEqualTo(Code.XSTREAM_PRESENT);
	}

	@Test
	void refusesSerializersThatWriteClassNames() {
		this.serializer = Jackson3Serializer.builder().defaultTyping().build();
		assertThat(refusal()).isEqualTo(Code.UNSAFE_SERIALIZER);
		this.serializer = JavaSerializer.builder().build();
		assertThat(refusal()).isEqualTo(Code.UNSAFE_SERIALIZER);
	}

	@Test
	void refusesEventTypesItDoesNotKnow() {
		Group.Entry known = this.process.entry(LogFixture.newId(), 0);
		this.process.appender.append(new Group(java.util.UUID.randomUUID(), new byte[32],
				List.of(new Group.Entry(known.eventId(), known.aggregateType(), known.aggregateId(), 0,
						"project.dreamt-of", "7", known.payload(), known.metadata())),
				List.of()));
		StartRefusedException refused = catchThrowableOfType(StartRefusedException.class,
				check(this.database.dataSource())::run);
		assertThat(refused.code()).isEqualTo(Code.UNKNOWN_EVENT_TYPES);
		assertThat(refused).hasMessageContaining("project.dreamt-of.v7");
	}

	@Test
	void refusesALogWithAGap() throws SQLException {
		for (int i = 0; i < 3; i++) {
			this.process.send(LogFixture.change(LogFixture.newId()));
		}
		owner("ALTER TABLE log.entry DISABLE TRIGGER never_changed; DELETE FROM log.entry WHERE log_index = 1; "
				+ "ALTER TABLE log.entry ENABLE ALWAYS TRIGGER never_changed");
		assertThat(refusal()).isEqualTo(Code.LOG_GAP);
	}

	@Test
	void refusesALogThatMayBeChanged() throws SQLException {
		assertThat(refusal(this.database.owner())).isEqualTo(Code.LOG_CHANGEABLE);
		owner("ALTER TABLE log.claim DISABLE TRIGGER never_changed");
		assertThat(refusal()).isEqualTo(Code.LOG_CHANGEABLE);
	}

	private Code refusal() {
		return refusal(this.database.dataSource());
	}

	private Code refusal(DataSource dataSource) {
		StartRefusedException refused = catchThrowableOfType(StartRefusedException.class, check(dataSource)::run);
		assertThat(refused).as("refused").isNotNull();
		assertThat(refused).hasMessageStartingWith("start refused [" + refused.code() + "]: ");
		return refused.code();
	}

	private StartupCheck check(DataSource dataSource) {
		return new StartupCheck(dataSource,
				new StartupCheck.Wiring(this.eventStore, List.of(this.commandBus), List.of(this.tokenStore),
						List.of(this.transactions), List.of(this.serializer), this.classes),
				new LogWriter(dataSource, Clock.systemUTC()), new LogReader(dataSource, this.process.codec));
	}

	private void owner(String sql) throws SQLException {
		try (Connection connection = this.database.owner().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
