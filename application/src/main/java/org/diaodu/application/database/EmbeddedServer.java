package org.diaodu.application.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in the data directory: loopback only, with a password,
 * durable. A server that an earlier, killed process left behind is stopped first: its
 * sessions may still hold locks of that process.
 */
final class EmbeddedServer implements AutoCloseable {

	/** The owner of the database; the program itself works under a lesser role. */
	static final String OWNER = "diaodu";

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final PostgresBinaries binaries;

	private final Path cluster;

	private final Path log;

	private final String password;

	private final int port;

	private final AtomicBoolean stopped = new AtomicBoolean();

	private EmbeddedServer(PostgresBinaries binaries, Path cluster, Path log, String password, int port) {
		this.binaries = binaries;
		this.cluster = cluster;
		this.log = log;
		this.password = password;
		this.port = port;
	}

	/**
	 * Starts the server of a data directory and returns when it accepts connections.
	 * @param directory the data directory, taken by this process
	 * @param port TCP port on the loopback address, or 0 for any free one
	 */
	static EmbeddedServer start(DataDirectory directory, int port) {
		try {
			PostgresBinaries binaries = PostgresBinaries.unpackedBelow(directory.resolve("postgresql"));
			Path passwordFile = directory.resolve("database.password");
			String password = directory.secret("database.password", DataDirectory::randomSecret);
			Path cluster = directory.resolve("cluster");
			Path log = directory.resolve("postgresql.log");
			EmbeddedServer server = new EmbeddedServer(binaries, cluster, log, password,
					(port != 0) ? port : freePort());
			server.create(passwordFile);
			server.stopLeftOver();
			server.launch();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the embedded PostgreSQL did not start", ex);
		}
	}

	/** The JDBC address of a database on this server. */
	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	/** The password of {@link #OWNER}. */
	String password() {
		return this.password;
	}

	/** The port it listens on. */
	int port() {
		return this.port;
	}

	@Override
	public void close() {
		if (this.stopped.compareAndSet(false, true)) {
			try {
				stop();
				LOG.info("PostgreSQL stopped");
			}
			catch (IOException ex) {
				LOG.error("PostgreSQL did not stop", ex);
			}
		}
	}

	private void create(Path passwordFile) throws IOException {
		if (Files.exists(this.cluster)) {
			return;
		}
		// made beside its place and moved: a cluster in its place is a whole one
		Path half = this.cluster.resolveSibling("cluster.new");
		deleteTree(half);
		// order by code point, the same everywhere; but letters of all scripts count as
		// letters, or pg_trgm would see nothing in Chinese text
		run("initdb", "--auth=scram-sha-256", "--username=" + OWNER, "--pwfile=" + passwordFile, "--encoding=UTF8",
				"--locale=C", "--lc-ctype=" + letters(), "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
				"--data-checksums", "--pgdata=" + half);
		Files.move(half, this.cluster);
	}

	private static String letters() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (system.startsWith("mac")) {
			return "UTF-8";
		}
		return PostgresBinaries.windows() ? "C" : "C.UTF-8";
	}

	private void stopLeftOver() throws IOException {
		Path pidFile = this.cluster.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
		boolean postgres = ProcessHandle.of(Math.abs(pid))
			.flatMap((process) -> process.info().command())
			.filter((command) -> command.contains("postgres"))
			.isPresent();
		if (postgres) {
			LOG.info("Stopping the PostgreSQL that an earlier process left running");
			stop();
		}
		else {
			// the number now belongs to a stranger, or to nobody
			Files.deleteIfExists(pidFile);
		}
	}

	private void launch() throws IOException {
		List<String> settings = List.of("port=" + this.port, "listen_addresses=127.0.0.1", "unix_socket_directories=",
				"max_connections=100", "fsync=on", "synchronous_commit=on", "full_page_writes=on", "timezone=UTC",
				"log_timezone=UTC", "shared_buffers=256MB", "max_wal_size=2GB", "checkpoint_completion_target=0.9",
				"wal_compression=on", "random_page_cost=1.1", "jit=off", "password_encryption=scram-sha-256");
		Path config = this.cluster.resolve("postgresql.auto.conf");
		StringBuilder text = new StringBuilder("# written at every start\n");
		for (String setting : settings) {
			int equals = setting.indexOf('=');
			text.append(setting, 0, equals).append(" = '").append(setting.substring(equals + 1)).append("'\n");
		}
		Files.writeString(config, text);
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				// pg_ctl puts the server into a session of its own: Ctrl-C stops this
				// program, which stops the server last
				run("pg_ctl", "start", "-w", "-t", Long.toString(PATIENCE.toSeconds()), "-s", "-D",
						this.cluster.toString(), "-l", this.log.toString());
				LOG.info("PostgreSQL on 127.0.0.1:{}, data in {}", this.port, this.cluster);
				return;
			}
			catch (IOException ex) {
				// children of a killed server may need a moment to notice
				if (System.nanoTime() > deadline || !sharedMemoryStillInUse()) {
					throw ex;
				}
				pause();
			}
		}
	}

	private boolean sharedMemoryStillInUse() throws IOException {
		List<String> lines = Files.readAllLines(this.log);
		return lines.subList(Math.max(0, lines.size() - 5), lines.size())
			.stream()
			.anyMatch((line) -> line.contains("shared memory block") && line.contains("still in use"));
	}

	private void stop() throws IOException {
		try {
			run("pg_ctl", "stop", "-w", "-t", "30", "-s", "-m", "fast", "-D", this.cluster.toString());
		}
		catch (IOException ex) {
			run("pg_ctl", "stop", "-w", "-t", "30", "-s", "-m", "immediate", "-D", this.cluster.toString());
		}
	}

	private void run(String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (Root.isRoot()) {
			command.addAll(Root.unprivileged());
		}
		command.add(this.binaries.program(program));
		command.addAll(Arrays.asList(arguments));
		Path output = Files.createTempFile(this.cluster.getParent(), program, ".out");
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectInput(ProcessBuilder.Redirect.PIPE)
				.redirectOutput(output.toFile())
				.start();
			process.getOutputStream().close();
			if (!process.waitFor(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IOException(program + " took too long");
			}
			if (process.exitValue() != 0) {
				throw new IOException(program + " failed: "
						+ new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip() + tail());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(program + " was interrupted", ex);
		}
		finally {
			Files.deleteIfExists(output);
		}
	}

	private String tail() throws IOException {
		if (!Files.exists(this.log)) {
			return "";
		}
		List<String> lines = Files.readAllLines(this.log);
		return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
	}

	private static void pause() throws IOException {
		try {
			TimeUnit.MILLISECONDS.sleep(250);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static void deleteTree(Path directory) throws IOException {
		if (Files.exists(directory)) {
			try (var walk = Files.walk(directory)) {
				for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

	/**
	 * PostgreSQL refuses to run as root. In a user namespace of its own it does not see
	 * that it does, and still reaches the files it owns.
	 */
	private static final class Root {

		static boolean isRoot() {
			return !PostgresBinaries.windows() && "root".equals(System.getProperty("user.name"));
		}

		static List<String> unprivileged() {
			return List.of("unshare", "-U");
		}

	}

}
