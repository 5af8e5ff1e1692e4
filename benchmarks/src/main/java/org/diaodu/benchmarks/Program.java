package org.diaodu.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import org.diaodu.application.DiaoduApplication;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.Receipt;
import org.diaodu.command.reaction.ReactionRunner;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.query.projection.ProjectionProcessor;
import org.diaodu.query.projection.ProjectionProcessors;

/**
 * The whole program in this process, with its embedded PostgreSQL, just as it is run.
 */
final class Program implements AutoCloseable {

	/** The city's coordinator among the demo people, who sees and may do the most. */
	static final String USERNAME = "shifagaiwei";

	static final Caller COORDINATOR = new Caller("person-demo-" + USERNAME, Role.COORDINATOR, "unit-210100-drc");

	private final ConfigurableApplicationContext context;

	private final Path data;

	/** Owner of the embedded database. */
	static final String OWNER = "diaodu";

	private final int port;

	private final CommandGateway gateway;

	private final RecordingDataSource recording;

	private Program(ConfigurableApplicationContext context, Path data, int port) {
		this.context = context;
		this.data = data;
		this.port = port;
		this.gateway = context.getBean(CommandGateway.class);
		this.recording = (RecordingDataSource) context.getBean(DataSource.class);
	}

	/** Starts it on a data directory, with the demo people. */
	static Program start(Path data, String... settings) {
		int port = freePort();
		SpringApplication application = new SpringApplication(DiaoduApplication.class);
		application.setRegisterShutdownHook(false);
		application.addInitializers((context) -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof HikariDataSource pool) ? new RecordingDataSource(pool) : bean;
			}
		}));
		List<String> arguments = new java.util.ArrayList<>(List.of("--server.port=" + port,
				"--diaodu.address=http://localhost:" + port, "--diaodu.data=" + data, "--diaodu.console.enabled=false",
				"--diaodu.sample-history=false", "--logging.level.org.diaodu=warn"));
		arguments.addAll(List.of(settings));
		return new Program(application.run(arguments.toArray(String[]::new)), data, port);
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	int port() {
		return this.port;
	}

	/** Records what statements the program runs, when told to. */
	RecordingDataSource recording() {
		return this.recording;
	}

	/** Sends a command as the coordinator and waits for its receipt. */
	Receipt send(DomainCommand command) {
		return send(attribution(UUID.randomUUID()), command);
	}

	/** Sends a command as the program itself, which may do what anybody may. */
	Receipt sendAsSystem(DomainCommand command) {
		return send(new Attribution(Permissions.SYSTEM, Role.SYSTEM.name(), Permissions.SYSTEM, "SYSTEM",
				UUID.randomUUID(), "scoreboard", null, Attribution.Source.WITNESSED, List.of()), command);
	}

	/** Sends a command as somebody, and waits for its receipt. */
	Receipt send(Attribution attribution, DomainCommand command) {
		return this.gateway.<Receipt>send(new GenericCommandMessage<>(command, attribution.toMetaData())).join();
	}

	static Attribution attribution(UUID commandId) {
		return new Attribution(COORDINATOR.personId(), COORDINATOR.role().name(), COORDINATOR.unitId(), "GRAPHQL",
				commandId, "scoreboard", null, Attribution.Source.WITNESSED, List.of("沈阳市调度测速记录第1号"));
	}

	/**
	 * Sends commands from several writers, each of which waits for its receipt before the
	 * next.
	 * @return seconds
	 */
	double sendAll(int from, int to, int writers, IntFunction<? extends DomainCommand> command) throws Exception {
		return forAll(from, to, writers, (n) -> send(command.apply(n)));
	}

	/**
	 * Does something for each number, several at a time.
	 * @return seconds
	 */
	static double forAll(int from, int to, int writers, IntConsumer work) throws Exception {
		AtomicInteger next = new AtomicInteger(from);
		long started = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> running = IntStream.range(0, writers).<Future<?>>mapToObj((writer) -> threads.submit(() -> {
				for (int n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
					work.accept(n);
				}
			})).toList();
			for (Future<?> each : running) {
				each.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("a command failed", ex.getCause());
		}
		return (System.nanoTime() - started) / 1e9;
	}

	/** A connection of the owner, past the pool and past row security. */
	Connection connect() throws SQLException {
		HikariDataSource pool = this.recording.unwrap(HikariDataSource.class);
		return DriverManager.getConnection(pool.getJdbcUrl(), OWNER, ownerPassword());
	}

	/** The password the embedded database keeps for its owner. */
	String ownerPassword() {
		try {
			return Files.readString(this.data.resolve("database.password")).strip();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/** One value. */
	static String value(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			return rows.next() ? String.valueOf(rows.getString(1)) : "";
		}
	}

	/** Waits until every projection reflects all of the log. */
	void awaitProjections() throws Exception {
		long head = bean(RecordedEvents.class).head().logIndex();
		try (Connection connection = connect()) {
			while (!value(connection,
					"SELECT count(*) FROM query.projection WHERE state = 'SERVING' AND position < " + head)
				.equals("0")) {
				Thread.sleep(5);
			}
		}
	}

	/**
	 * Waits until nothing is left to do: what the program sends by itself for what was
	 * recorded, such as the lights of new projects, and what the projections make of it.
	 */
	void awaitRest() throws Exception {
		bean(ReactionRunner.class).runDue();
		awaitProjections();
	}

	/**
	 * Lets no read model follow until {@link #follow}, as where they have machines of
	 * their own.
	 */
	void standStill() {
		bean(ProjectionProcessors.class).all().forEach(ProjectionProcessor::shutDown);
	}

	/** Lets the read models follow the log again. */
	void follow() {
		bean(ProjectionProcessors.class).all().forEach(ProjectionProcessor::start);
	}

	/** What this process and its PostgreSQL cost. */
	Cpu cpu() throws IOException {
		return new Cpu(this.data.resolve("cluster"));
	}

	/** The schema in which the boards are read now. */
	static String boardSchema(Connection connection) throws SQLException {
		return schemaOf(connection, "project-board");
	}

	/** The schema in which a projection is read now. */
	static String schemaOf(Connection connection, String projection) throws SQLException {
		return "query_" + value(connection,
				"SELECT lower(slot) FROM query.projection WHERE name = '" + projection + "' AND state = 'SERVING'");
	}

	/** A bearer token of the coordinator. */
	String token() throws Exception {
		return token(USERNAME);
	}

	/** A bearer token of one of the demo people. */
	String token(String username) throws Exception {
		return token(this.port, this.data, username);
	}

	static String token(int port, Path data) throws Exception {
		return token(port, data, USERNAME);
	}

	private static String token(int port, Path data, String username) throws Exception {
		String secret = Files.readString(data.resolve("identity/" + username + ".password")).strip();
		String basic = Base64.getEncoder().encodeToString((username + ":" + secret).getBytes(StandardCharsets.UTF_8));
		try (HttpClient http = HttpClient.newHttpClient()) {
			String answer = http
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
					.header("Authorization", "Basic " + basic)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
					.build(), BodyHandlers.ofString())
				.body();
			int start = answer.indexOf("\"access_token\":\"");
			if (start < 0) {
				throw new IllegalStateException(answer);
			}
			start += "\"access_token\":\"".length();
			return answer.substring(start, answer.indexOf('"', start));
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
