package org.diaodu.application;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

import org.diaodu.command.log.StartRefusedException;
import org.diaodu.command.log.StartRefusedException.Code;
import org.diaodu.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The program is wired as intended, or does not start. */
class EmbeddedTopologyTest {

	@TempDir
	Path data;

	private TestDatabase database;

	@BeforeEach
	void create() {
		this.database = TestDatabase.with("log");
	}

	@AfterEach
	void drop() {
		this.database.close();
	}

	@Test
	void wiresTheDispatchLogAndNothingThatLeavesTheProcess() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(EventStore.class).getClass().getSimpleName()).isEqualTo("DispatchEventStore");
			assertThat(context.getBean(CommandBus.class).getClass().getSimpleName()).isEqualTo("DispatchCommandBus");
			assertThat(context.getBeansOfType(TransactionManager.class).values()).isNotEmpty()
				.noneMatch(NoTransactionManager.class::isInstance);
			assertThat(context.getBeansOfType(Serializer.class).values())
				.allMatch((serializer) -> serializer.getClass().getSimpleName().equals("MessageSerializer"));
			assertThat(context.getBean(EventProcessingConfiguration.class).eventProcessors().values()).isNotEmpty()
				.allMatch(StreamingEventProcessor.class::isInstance);
			// there to be switched on, and off
			assertThat(
					ClassUtils.isPresent("org.axonframework.axonserver.connector.command.AxonServerCommandBus", null))
				.isTrue();
			assertThat(context.getBeansOfType(AxonServerConnectionManager.class)).isEmpty();
			assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
		}
	}

	@Test
	void refusesToStartWhenTheStoreMayLoseWhatItAcknowledged() throws SQLException {
		execute("ALTER DATABASE %s SET synchronous_commit = off");
		assertThat(refusal()).isEqualTo(Code.SYNCHRONOUS_COMMIT_OFF);
	}

	@Test
	void refusesToStartWhenTheLogHoldsAnEventTypeItDoesNotKnow() throws SQLException {
		execute("INSERT INTO log.type VALUES ('weather.changed', '1', 0)");
		assertThat(refusal()).isEqualTo(Code.UNKNOWN_EVENT_TYPES);
	}

	@Test
	void refusesToStartWhenTheLogMayBeChanged() throws SQLException {
		execute("GRANT UPDATE ON log.entry TO diaodu_app");
		assertThat(refusal()).isEqualTo(Code.LOG_CHANGEABLE);
	}

	@Test
	void refusesToStartWhenARoleHasNobodyToCarryItsMessages() {
		assertThat(catchThrowable(() -> start("--diaodu.role=command").close()))
			.hasMessageContaining("needs Axon Server");
	}

	private Code refusal() {
		Throwable thrown = catchThrowable(() -> start().close());
		while (thrown != null && !(thrown instanceof StartRefusedException)) {
			thrown = thrown.getCause();
		}
		assertThat(thrown).isInstanceOf(StartRefusedException.class);
		return ((StartRefusedException) thrown).code();
	}

	private ConfigurableApplicationContext start(String... more) {
		String[] settings = { "--server.port=0", "--diaodu.data=" + this.data, "--diaodu.sample=false",
				"--diaodu.database.url=" + this.database.jdbcUrl() };
		return SpringApplication.run(DiaoduApplication.class,
				java.util.stream.Stream.concat(java.util.Arrays.stream(settings), java.util.Arrays.stream(more))
					.toArray(String[]::new));
	}

	private void execute(String sql) throws SQLException {
		try (Connection owner = this.database.owner().getConnection(); Statement statement = owner.createStatement()) {
			statement.execute(sql.formatted(owner.getCatalog()));
		}
	}

}
