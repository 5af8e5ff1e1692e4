package org.diaodu.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.Repository;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

import org.diaodu.benchmarks.Load.Client;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.project.command.CancelProject;
import org.diaodu.kernel.project.command.WithdrawProject;
import org.diaodu.testing.TestDatabase;

/**
 * Three ways to record an event on the same server: the dispatch log as the program wires
 * it, Axon's JDBC engine as its manual wires it, and plain JDBC without anything.
 */
final class AppendPeers implements AutoCloseable {

	private static final int GROWERS = 32;

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	/** About as long as what a project's event says. */
	private static final String REASON = "经市发展改革委与区人民政府协商一致, ".repeat(8);

	private static final String INSERT = "INSERT INTO raw_entry (event_identifier, aggregate_identifier, "
			+ "sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data) "
			+ "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private static final String SELECT = "SELECT sequence_number, payload, meta_data FROM raw_entry "
			+ "WHERE aggregate_identifier = ? ORDER BY sequence_number";

	private static final byte[] PAYLOAD = ("{\"projectId\":\"project-" + new UUID(0, 0) + "\",\"reason\":\"" + REASON
			+ "\",\"occurredOn\":\"2026-11-23\"}")
		.getBytes(StandardCharsets.UTF_8);

	private static final byte[] METADATA = attribution().toMetaData().toString().getBytes(StandardCharsets.UTF_8);

	private final HikariDataSource pool;

	/** One connection for each writer: nobody waits for another. */
	private final HikariDataSource rawPool;

	private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();

	private final EmbeddedEventStore stockStore;

	private final CommandBus ours;

	private final CommandBus stock;

	AppendPeers(TestDatabase database) throws SQLException {
		this.pool = database.anotherPool(32);
		this.rawPool = database.anotherPool(130);
		this.program.registerBean(DataSource.class, () -> this.pool);
		this.program.registerBean(Clock.class, Clock::systemUTC);
		this.program.scan("org.diaodu.command.log");
		this.program.refresh();
		this.ours = this.program.getBean(CommandBus.class);
		subscribe(this.ours,
				EventSourcingRepository.builder(BenchSubject.class)
					.eventStore(this.program.getBean(EventStore.class))
					.cache(this.program.getBean(Cache.class))
					.build(),
				this.program.getBean(CommandTargetResolver.class));
		TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(this.pool));
		JdbcEventStorageEngine engine = stockEngine(this.pool, transactions);
		createTables(database.owner());
		this.stockStore = EmbeddedEventStore.builder().storageEngine(engine).build();
		this.stock = SimpleCommandBus.builder().transactionManager(transactions).build();
		this.stock.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
				new SimpleCorrelationDataProvider(attribution().toMetaData().keySet().toArray(String[]::new))));
		subscribe(this.stock, EventSourcingRepository.builder(BenchSubject.class).eventStore(this.stockStore).build(),
				AnnotationCommandTargetResolver.builder().build());
	}

	private static JdbcEventStorageEngine stockEngine(DataSource dataSource, TransactionManager transactions) {
		Jackson3Serializer serializer = Jackson3Serializer.builder().build();
		return JdbcEventStorageEngine.builder()
			.connectionProvider(
					new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource)))
			.transactionManager(transactions)
			.eventSerializer(serializer)
			.snapshotSerializer(serializer)
			.build();
	}

	private static void createTables(DataSource owner) throws SQLException {
		stockEngine(owner, new SpringTransactionManager(new JdbcTransactionManager(owner)))
			.createSchema(PostgresEventTableFactory.INSTANCE);
		try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("""
					CREATE TABLE raw_entry (
						global_index bigserial PRIMARY KEY, event_identifier varchar(255) NOT NULL UNIQUE,
						aggregate_identifier varchar(255) NOT NULL, sequence_number bigint NOT NULL,
						type varchar(255), time_stamp varchar(255) NOT NULL, payload_type varchar(255) NOT NULL,
						payload_revision varchar(255), payload bytea NOT NULL, meta_data bytea,
						UNIQUE (aggregate_identifier, sequence_number));
					GRANT ALL ON ALL TABLES IN SCHEMA public TO diaodu_app;
					GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO diaodu_app""");
		}
	}

	private static void subscribe(CommandBus bus, Repository<BenchSubject> repository, CommandTargetResolver targets) {
		AggregateAnnotationCommandHandler.<BenchSubject>builder()
			.aggregateType(BenchSubject.class)
			.repository(repository)
			.commandTargetResolver(targets)
			.build()
			.subscribe(bus);
	}

	static String newId() {
		return "project-" + UUID.randomUUID();
	}

	private static Attribution attribution() {
		return new Attribution("person-1", "MANAGER", "unit-210106", "GRAPHQL", UUID.randomUUID(), "journey-1", null,
				Attribution.Source.WITNESSED, List.of());
	}

	/** A creation through the program's bus. */
	void createOurs() {
		send(this.ours, create(newId()));
	}

	/** A creation through Axon's bus and engine. */
	void createStock() {
		send(this.stock, create(newId()));
	}

	/** One more event through the program's bus. */
	void ours(String id) {
		send(this.ours, new WithdrawProject(id, REASON, DAY));
	}

	/** One more event through Axon's bus and engine. */
	void stock(String id) {
		send(this.stock, new WithdrawProject(id, REASON, DAY));
	}

	/** Aggregates to be changed later. */
	List<String> grown(int number, int events, AppendSuite.Change change) throws Exception {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			ids.add(newId());
		}
		AtomicInteger next = new AtomicInteger();
		try (ExecutorService threads = Executors.newFixedThreadPool(GROWERS)) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < GROWERS; i++) {
				all.add(threads.submit(() -> {
					for (int n = next.getAndIncrement(); n < number; n = next.getAndIncrement()) {
						send(this.ours, create(ids.get(n)));
						send(this.stock, create(ids.get(n)));
						insert(ids.get(n), 0);
						for (int event = 1; event < events; event++) {
							change.to(ids.get(n));
						}
					}
					return null;
				}));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		return ids;
	}

	private static DomainCommand create(String id) {
		return new CancelProject(id, REASON, DAY);
	}

	private static void send(CommandBus bus, DomainCommand wish) {
		CompletableFuture<Object> answer = new CompletableFuture<>();
		bus.dispatch(new GenericCommandMessage<>(wish, attribution().toMetaData()), (command, result) -> {
			if (result.isExceptional()) {
				answer.completeExceptionally(result.exceptionResult());
			}
			else {
				answer.complete(Boolean.TRUE);
			}
		});
		answer.join();
	}

	private void insert(String id, long sequence) throws SQLException {
		try (Connection connection = this.rawPool.getConnection()) {
			insert(connection, id, sequence);
		}
	}

	/** One insert and commit on a connection of its own. */
	Client rawWriter() throws SQLException {
		Connection connection = this.rawPool.getConnection();
		return new Client() {
			@Override
			public void ask() throws SQLException {
				insert(connection, newId(), 0);
			}

			@Override
			public void close() throws SQLException {
				connection.close();
			}
		};
	}

	/** Reads what there is, inserts the next, commits. */
	void raw(String id) throws SQLException {
		try (Connection connection = this.rawPool.getConnection()) {
			long sequence = -1;
			try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
				statement.setString(1, id);
				try (ResultSet rows = statement.executeQuery()) {
					while (rows.next()) {
						sequence = rows.getLong(1);
						rows.getBytes(2);
						rows.getBytes(3);
					}
				}
			}
			insert(connection, id, sequence + 1);
		}
	}

	private static void insert(Connection connection, String id, long sequence) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
			statement.setString(1, UUID.randomUUID().toString());
			statement.setString(2, id);
			statement.setLong(3, sequence);
			statement.setString(4, "BenchSubject");
			statement.setString(5, Clock.systemUTC().instant().toString());
			statement.setString(6, "project.withdrawn");
			statement.setString(7, "1");
			statement.setBytes(8, PAYLOAD);
			statement.setBytes(9, METADATA);
			statement.executeUpdate();
		}
	}

	@Override
	public void close() {
		this.program.close();
		this.stockStore.shutDown();
		this.rawPool.close();
		this.pool.close();
	}

}
