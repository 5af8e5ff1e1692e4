package org.diaodu.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.kernel.message.RecordedEvents;

/**
 * P8: from starting the process to the first answered question.
 */
final class StartSuite implements Suite {

	/** Argument that makes this program start the real one. */
	static final String REAL = "start-program";

	/** Argument that makes this program start an empty web application. */
	static final String EMPTY = "start-empty";

	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

	@Override
	public String id() {
		return "P8";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		if (!bench.sizes().outside()) {
			return List.of();
		}
		Path existing = bench.directory("existing");
		long events;
		try (Program program = Program.start(existing)) {
			City city = new City(Bench.SEED, "");
			program.sendAll(0, bench.sizes().existing(), 64, city::project);
			program.awaitProjections();
			events = program.bean(RecordedEvents.class).head().logIndex() + 1;
		}
		Contest fresh = new Contest().with("new data directory", () -> program(bench.directory("new")))
			.beside("empty Spring web application", 3, StartSuite::empty)
			.run(bench.sizes().runs(), false);
		Contest again = new Contest().with("existing data", () -> program(existing))
			.beside("empty Spring web application", 3, StartSuite::empty)
			.run(bench.sizes().runs(), false);
		return List.of(
				fresh.figure(id(), "start to first answered query, new data", "s", Better.LESS,
						"Unpacks PostgreSQL, creates the cluster, migrates, registers the city and its people."),
				again.figure(id(), "start to first answered query, %,d events".formatted(events), "s", Better.LESS,
						null));
	}

	private static double program(Path data) throws Exception {
		int port = Program.freePort();
		return until(port, REAL, () -> {
			byte[] request = HttpConnection.post(port, "/graphql", Program.token(port, data),
					"{\"query\":\"{ boards { unitName } }\"}");
			try (HttpConnection connection = new HttpConnection(port)) {
				String answer = new String(connection.send(request), StandardCharsets.UTF_8);
				return answer.contains("unitName") && !answer.contains("\"errors\"");
			}
		}, "--server.port=" + port, "--diaodu.address=http://localhost:" + port, "--diaodu.data=" + data);
	}

	private static double empty() throws Exception {
		int port = Program.freePort();
		return until(port, EMPTY, () -> {
			try (HttpConnection connection = new HttpConnection(port)) {
				return connection.send(HttpConnection.post(port, "/", "", "{}")).length > 0;
			}
		}, "--server.port=" + port);
	}

	@FunctionalInterface
	private interface Question {

		boolean answered() throws Exception;

	}

	private static double until(int port, String what, Question question, String... arguments) throws Exception {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		String classPath = System.getProperty("java.class.path");
		if (classPath.endsWith(".jar") && !classPath.contains(java.io.File.pathSeparator)) {
			command.addAll(List.of("-jar", classPath));
		}
		else {
			command.addAll(List.of("-cp", classPath, Scoreboard.class.getName()));
		}
		command.add(what);
		command.addAll(List.of(arguments));
		Path output = Files.createTempFile("scoreboard", ".out");
		long started = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			while (!answered(question)) {
				if (!process.isAlive() || System.nanoTime() - started > PATIENCE) {
					throw new IllegalStateException(what + " did not start: " + Files.readString(output));
				}
				Thread.sleep(10);
			}
			return (System.nanoTime() - started) / 1e9;
		}
		finally {
			process.destroy();
			if (!process.waitFor(60, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
			Files.deleteIfExists(output);
		}
	}

	private static boolean answered(Question question) throws Exception {
		try {
			return question.answered();
		}
		catch (IOException | IllegalStateException ex) {
			// not yet
			return false;
		}
	}

}
