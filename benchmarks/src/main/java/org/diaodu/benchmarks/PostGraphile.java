package org.diaodu.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.benchmarks.Load.Clients;

/**
 * A PostGraphile somebody installed, on the read models of the program: it makes a
 * GraphQL API of the tables it finds. It is no part of this repository; the scoreboard is
 * told how to start it. Pages are asked for by the names its Amber preset gives, and by
 * columns without an index, which it allows without its {@code PgIndexBehaviorsPlugin}.
 */
final class PostGraphile implements AutoCloseable {

	/** What it is compared by. */
	static final String NAME = "PostGraphile: rows and total of the same table, no login, scope or figures";

	/** How many times as many pages a second as it. */
	static final Map<String, Double> RATE = Map.of(NAME, 2.8);

	/** What part of its slowest pages. */
	static final Map<String, Double> P99 = Map.of(NAME, 0.25);

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Process process;

	private final int port;

	private PostGraphile(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/**
	 * Starts it and waits until it answers.
	 * @param script is given the address of the database, the schema of the read models
	 * and the port to listen on
	 */
	static PostGraphile start(Path script, Program program, String schema) throws Exception {
		int port = Program.freePort();
		HikariDataSource pool = program.recording().unwrap(HikariDataSource.class);
		String database = pool.getJdbcUrl()
			.replaceFirst("^jdbc:postgresql://", "postgres://" + Program.OWNER + ":" + program.ownerPassword() + "@")
			.replaceFirst("\\?.*", "");
		Process process = new ProcessBuilder(
				List.of(script.toAbsolutePath().toString(), database, schema, String.valueOf(port)))
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		PostGraphile started = new PostGraphile(process, port);
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				started.check("{ __typename }", "__typename");
				return started;
			}
			catch (IOException ex) {
				if (!process.isAlive() || System.nanoTime() - until > 0) {
					started.close();
					throw new IllegalStateException("PostGraphile did not start", ex);
				}
				Thread.sleep(200);
			}
		}
	}

	/**
	 * Clients that ask for a page.
	 * @param query whose only field is called page
	 */
	Clients asking(String query) throws IOException {
		check(query, "page");
		byte[] request = request(query);
		return () -> new PageLoad.Asking(new HttpConnection(this.port), request);
	}

	private byte[] request(String query) {
		return HttpConnection.post(this.port, "/graphql", "", JSON.writeValueAsString(Map.of("query", query)));
	}

	/** An answer without what was asked for would be quick and worth nothing. */
	private void check(String query, String field) throws IOException {
		try (HttpConnection connection = new HttpConnection(this.port)) {
			String answer = new String(connection.send(request(query)), StandardCharsets.UTF_8);
			if (JSON.readTree(answer).path("data").path(field).isMissingNode()) {
				throw new IllegalStateException(answer);
			}
		}
	}

	@Override
	public void close() {
		this.process.descendants().forEach(ProcessHandle::destroy);
		this.process.destroy();
	}

}
