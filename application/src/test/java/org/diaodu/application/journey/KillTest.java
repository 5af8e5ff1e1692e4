package org.diaodu.application.journey;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the program under load, every other time together with its PostgreSQL. Every
 * acknowledged command is found exactly once, nothing refused is found, a retry of what
 * was left unknown gets one result, and the projections are what a replay makes.
 * {@code -Ddiaodu.kills=200} kills more often; {@code -Ddiaodu.seed} repeats a run.
 */
class KillTest {

	private static final int KILLS = Integer.getInteger("diaodu.kills", 4);

	private static final int CLIENTS = 8;

	private static final String REGISTER = """
			mutation($name: String!, $commandId: ID!) { registerProject(input: { commandId: $commandId,
				facts: { name: $name, family: ENTERPRISE, districtId: "unit-210106",
					amounts: { totalInvestmentWanYuan: "12000.50" }, stage: PERMITS } }) {
				projectId receipt { commandId logIndex } userErrors { code field message } } }""";

	@TempDir
	Path data;

	/** The program does nothing by itself. */
	private static final String[] AT_REST = { "--diaodu.reactions.automatic=false", "--diaodu.clocks.running=false" };

	private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

	private final Map<String, String> unknown = new ConcurrentHashMap<>();

	private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();

	@Test
	void keepsEveryAcknowledgedCommandExactlyOnceWhenKilledUnderLoad() throws Exception {
		long seed = Long.getLong("diaodu.seed", System.nanoTime());
		Random random = new Random(seed);
		int port = Program.freePort();
		for (int kill = 0; kill < KILLS; kill++) {
			ProcessProgram program = ProcessProgram.start(this.data, port, List.of(), "--diaodu.sample=true",
					"--diaodu.sample-history=false");
			retryUnknown(program);
			underLoad(program, () -> ProcessProgram.sleep(1_500 + random.nextInt(2_000)), random.nextBoolean());
		}
		Map<String, List<String>> shown;
		int projections;
		// What lights are judged by came in a moment ago: judged meanwhile, they would be
		// another log than the one that was shown.
		try (ProcessProgram program = ProcessProgram.start(this.data, port, List.of(), AT_REST)) {
			retryUnknown(program);
			assertThat(this.unknown).as("still unknown after healing").isEmpty();
			try (Connection owner = program.owner()) {
				checkLog(owner);
				awaitProjections(owner, 1);
				projections = rows(owner, "SELECT name FROM query.projection").size();
				shown = tables(owner);
			}
			// the next start builds every projection from the log again
			try (Connection owner = program.owner(); Statement statement = owner.createStatement()) {
				program.kill();
				statement.execute("DROP SCHEMA query, query_a, query_b CASCADE");
			}
		}
		try (ProcessProgram program = ProcessProgram.start(this.data, port, List.of(), AT_REST);
				Connection owner = program.owner()) {
			awaitProjections(owner, projections);
			assertThat(differences(shown, tables(owner))).as("shown before (-) and built again (+), seed %d", seed)
				.isEmpty();
		}
		System.out.printf("kills=%d acknowledged=%d seed=%d%n", KILLS, this.acknowledged.size(), seed);
	}

	private void underLoad(ProcessProgram program, Runnable until, boolean databaseToo) {
		AtomicBoolean stop = new AtomicBoolean();
		Api.Session manager = program.api().as("zhuanguanyuan");
		try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
			for (int client = 0; client < CLIENTS; client++) {
				clients.execute(() -> {
					while (!stop.get()) {
						String commandId = java.util.UUID.randomUUID().toString();
						if (!send(manager, commandId, "项目" + commandId)) {
							return;
						}
					}
				});
			}
			until.run();
			if (databaseToo) {
				program.killDatabase();
			}
			program.kill();
			stop.set(true);
			clients.shutdown();
			assertThat(awaitEnd(clients)).isTrue();
		}
	}

	private static boolean awaitEnd(ExecutorService clients) {
		try {
			return clients.awaitTermination(180, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Sends one command; false when the program is gone. */
	private boolean send(Api.Session session, String commandId, String name) {
		try {
			JsonNode answer = session.raw(REGISTER, Map.of("name", name, "commandId", commandId));
			JsonNode payload = answer.path("data").path("registerProject");
			JsonNode receipt = payload.path("receipt");
			if (receipt.isObject()) {
				this.acknowledged.put(commandId, receipt.get("logIndex").asLong());
				this.unknown.remove(commandId);
			}
			else if (payload.path("userErrors").isArray() && !payload.path("userErrors").isEmpty()) {
				this.refusals.add(commandId);
				this.unknown.remove(commandId);
			}
			else {
				// a fault: the store went away; whether it was recorded is open
				this.unknown.put(commandId, name);
			}
			return true;
		}
		catch (UncheckedIOException | JacksonException ex) {
			this.unknown.put(commandId, name);
			return false;
		}
	}

	private void retryUnknown(ProcessProgram program) {
		Api.Session manager = program.api().as("zhuanguanyuan");
		new TreeMap<>(this.unknown).forEach((commandId, name) -> send(manager, commandId, name));
	}

	private void checkLog(Connection owner) throws SQLException {
		Set<String> found = new HashSet<>();
		for (List<String> row : rows(owner, """
				SELECT command_id::text, count(*)::text, max(log_index)::text FROM log.entry
				WHERE type = 'project.registered' GROUP BY command_id""")) {
			assertThat(row.get(1)).as("times command %s was recorded", row.get(0)).isEqualTo("1");
			found.add(row.get(0));
		}
		assertThat(this.acknowledged).hasSizeGreaterThan(KILLS);
		assertThat(found).containsAll(this.acknowledged.keySet());
		assertThat(this.refusals).as("refused and yet recorded").noneMatch(found::contains);
		for (List<String> row : rows(owner,
				"SELECT command_id::text, max(log_index)::text FROM log.entry GROUP BY command_id")) {
			Long index = this.acknowledged.get(row.get(0));
			if (index != null) {
				assertThat(row.get(1)).as("index in the receipt of %s", row.get(0)).isEqualTo(index.toString());
			}
		}
		assertThat(rows(owner, "SELECT count(*) - 1 - max(log_index) FROM log.entry")).as("gaps in the log")
			.isEqualTo(List.of(List.of("0")));
		assertThat(rows(owner, """
				SELECT count(*) FROM (SELECT recorded_at - lag(recorded_at) OVER (ORDER BY log_index) AS step
				FROM log.entry) AS steps WHERE step < interval '0'""")).as("steps back in time")
			.isEqualTo(List.of(List.of("0")));
		assertThat(rows(owner, """
				SELECT aggregate_id FROM log.entry GROUP BY aggregate_id
				HAVING count(*) - 1 <> max(sequence) OR min(sequence) <> 0""")).as("aggregates with gaps").isEmpty();
		assertThat(rows(owner, "SELECT log_index FROM log.entry AS e WHERE leaf_hash <> log.leaf_hash(e)"))
			.as("leaves that do not match")
			.isEmpty();
	}

	/**
	 * Each enters itself when its thread begins, which on a busy machine is not at once.
	 */
	private static void awaitProjections(Connection owner, int atLeast) throws SQLException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
		while (!rows(owner, """
				SELECT name FROM query.projection WHERE state <> 'RETIRED'
				AND position < (SELECT max(log_index) FROM log.entry)""").isEmpty()
				|| rows(owner, "SELECT name FROM query.projection").size() < atLeast) {
			assertThat(System.nanoTime()).as("projections catch up without help").isLessThan(deadline);
			ProcessProgram.sleep(100);
		}
		assertThat(rows(owner, "SELECT name, subject, reason FROM query.parked_event")).as("parked events").isEmpty();
	}

	/** The rows of every table of every projection, without their book-keeping. */
	private static Map<String, List<String>> tables(Connection owner) throws SQLException {
		Map<String, List<String>> tables = new TreeMap<>();
		for (List<String> table : rows(owner, """
				SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
				WHERE table_type = 'BASE TABLE' AND table_schema LIKE 'query%'
				AND table_name NOT IN ('flyway_schema_history', 'projection', 'parked_event')""")) {
			String name = table.getFirst();
			tables.put(name,
					rows(owner, "SELECT r::text FROM " + name + " AS r ORDER BY 1").stream()
						.map(List::getFirst)
						.toList());
		}
		assertThat(tables.values()).anyMatch((rows) -> !rows.isEmpty());
		return tables;
	}

	/** What only one of two has, a few rows of each table. */
	private static List<String> differences(Map<String, List<String>> before, Map<String, List<String>> after) {
		List<String> differences = new ArrayList<>();
		Set<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		for (String name : names) {
			differences.addAll(only(name + " -", before.get(name), after.get(name)));
			differences.addAll(only(name + " +", after.get(name), before.get(name)));
		}
		return differences;
	}

	private static List<String> only(String label, List<String> these, List<String> those) {
		if (these == null || those == null) {
			return (these != null) ? List.of(label + " the whole table") : List.of();
		}
		List<String> only = new ArrayList<>(these);
		Map<String, Long> count = those.stream().collect(Collectors.groupingBy((row) -> row, Collectors.counting()));
		only.removeIf((row) -> count.merge(row, -1L, Long::sum) >= 0);
		return only.stream().limit(5).map((row) -> label + ' ' + row).toList();
	}

	private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
		List<List<String>> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet results = statement.executeQuery(sql)) {
			int columns = results.getMetaData().getColumnCount();
			while (results.next()) {
				List<String> row = new ArrayList<>();
				for (int column = 1; column <= columns; column++) {
					row.add(String.valueOf(results.getString(column)));
				}
				rows.add(row);
			}
		}
		return rows;
	}

}
