package org.diaodu.application.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The whole program as a process of its own with its embedded PostgreSQL, to be stopped
 * and killed.
 */
final class ProcessProgram implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(180);

	private final Path data;

	private final int port;

	private final Process process;

	private final Path output;

	private final Duration startTime;

	private ProcessProgram(Path data, int port, Process process, Path output, Duration startTime) {
		this.data = data;
		this.port = port;
		this.process = process;
		this.output = output;
		this.startTime = startTime;
	}

	/** Starts it; returns when it is ready. */
	static ProcessProgram start(Path data, int port, List<String> javaOptions, String... settings) {
		try {
			List<String> command = new ArrayList<>();
			command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
			command.addAll(javaOptions);
			command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
					"org.diaodu.application.DiaoduApplication", "--server.port=" + port,
					"--diaodu.address=http://localhost:" + port, "--diaodu.data=" + data));
			command.addAll(List.of(settings));
			Path output = Files.createTempFile("diaodu", ".out");
			long started = System.nanoTime();
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			awaitReady(process, port, output);
			return new ProcessProgram(data, port, process, output, Duration.ofNanos(System.nanoTime() - started));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void awaitReady(Process process, int port, Path output) throws IOException {
		Api api = new Api("http://localhost:" + port, Path.of("."));
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < deadline) {
			if (!process.isAlive()) {
				throw new IllegalStateException("it ended: " + Files.readString(output));
			}
			try {
				if (api.get("/actuator/health/readiness").statusCode() == 200) {
					return;
				}
			}
			catch (UncheckedIOException ex) {
				// not listening yet
			}
			sleep(50);
		}
		process.destroyForcibly();
		throw new IllegalStateException("not ready: " + Files.readString(output));
	}

	static void sleep(long millis) {
		try {
			TimeUnit.MILLISECONDS.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	Api api() {
		return new Api("http://localhost:" + this.port, this.data);
	}

	Duration startTime() {
		return this.startTime;
	}

	/** As the power button of one program: nothing of it runs any further. */
	void kill() {
		this.process.destroyForcibly();
		await();
	}

	/** Kills its PostgreSQL the same way. */
	void killDatabase() {
		ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip())).ifPresent(ProcessHandle::destroyForcibly);
	}

	/** Asks it to stop, as an operating system does. */
	int terminate() {
		this.process.destroy();
		return await();
	}

	private int await() {
		try {
			if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
				throw new IllegalStateException("it does not stop: " + output());
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its database, as its owner. */
	Connection owner() throws SQLException {
		try {
			return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/diaodu",
					"diaodu", Files.readString(this.data.resolve("database.password")).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> postmaster() {
		try {
			return Files.readAllLines(this.data.resolve("cluster/postmaster.pid"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		if (this.process.isAlive()) {
			terminate();
		}
	}

}
