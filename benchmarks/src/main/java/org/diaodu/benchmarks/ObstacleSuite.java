package org.diaodu.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Load.Clients;
import org.diaodu.benchmarks.RecordingDataSource.Run;

/**
 * P15: boards and inboxes of obstacles in a city with a long history, beside the very
 * statements the program ran for them.
 */
final class ObstacleSuite implements Suite {

	private static final int CONNECTIONS = 16;

	private static final String DISTRICT_COORDINATOR = "qufagaiju";

	private static final String OPEN = "isOpen: true";

	private static final String ROW = """
			{ id printedNumber projectId projectName districtName categoryName itemName tier status severity leadUnitName
				originalDue due clock usedPercent pastOriginalDue turns { waitsFor party unitName due overdue } reportedOn }""";

	private static final String BOARD = "query { page: obstacles(filter: { open: true }, first: 20) { edges { node "
			+ ROW + " cursor } totalCount figures { open overdue byStatus { key count } byCategory { key name count } }"
			+ " pageInfo { hasNextPage endCursor } basis { logIndex } } }";

	private static final String SORTED = "query { page: obstacles(filter: { open: true, status: SORTED, category: \"06\" },"
			+ " first: 20) { edges { node " + ROW + " cursor } totalCount figures { open overdue }"
			+ " pageInfo { hasNextPage endCursor } basis { logIndex } } }";

	private static final String HISTORY = "query { page: obstacles(filter: { category: \"06\" }, sort: REPORTED, first: 20)"
			+ " { edges { node " + ROW
			+ " cursor } totalCount pageInfo { hasNextPage endCursor } basis { logIndex } } }";

	private static final String INBOX = "query { page: obstacleInbox(first: 20) { edges { node { obstacle " + ROW
			+ " waiting { waitsFor due overdue } acts } cursor } totalCount pageInfo { hasNextPage endCursor }"
			+ " basis { logIndex } } }";

	private static final String OURS = "GraphQL over HTTP";

	private static final String JDBC = "the same SQL by JDBC";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Override
	public String id() {
		return "P15";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Program program = bench.obstacles().program();
		Path script = bench.postgraphile();
		String schema;
		try (Connection connection = program.connect()) {
			schema = Program.schemaOf(connection, "obstacle");
		}
		List<Figure> figures = new ArrayList<>();
		try (PostGraphile peer = (script != null) ? PostGraphile.start(script, program, schema) : null) {
			page(bench, Program.USERNAME, "board of the city, open", BOARD, rows(peer, OPEN), figures);
			page(bench, Program.USERNAME, "board of the city, sorted and of one category", SORTED,
					rows(peer, "isOpen: true, status: \"SORTED\", category: \"06\""), figures);
			page(bench, Program.USERNAME, "board of the city, all of one category", HISTORY,
					rows(peer, "category: \"06\""), figures);
			page(bench, DISTRICT_COORDINATOR, "board of a district, open", BOARD, Map.of(), figures);
			page(bench, DISTRICT_COORDINATOR, "inbox of a district's coordinator", INBOX, Map.of(), figures);
		}
		return figures;
	}

	/** The same page as PostGraphile makes it of the table, where it is measured. */
	private static Map<String, Clients> rows(@Nullable PostGraphile peer, String condition) throws IOException {
		if (peer == null) {
			return Map.of();
		}
		return Map.of(PostGraphile.NAME, peer.asking("""
				{ page: allObstacles(condition: { %s }, orderBy: [DUE_ON_ASC, PRIMARY_KEY_ASC], first: 20) { totalCount
					pageInfo { hasNextPage endCursor } edges { cursor node { obstacleId number projectId districtId
					category itemCode tier status severity leadUnitId originalUntil dueOn reportedOn } } } }"""
			.formatted(condition)));
	}

	private void page(Bench bench, String username, String what, String query, Map<String, Clients> others,
			List<Figure> figures) throws Exception {
		Program program = bench.obstacles().program();
		byte[] request = HttpConnection.post(program.port(), "/graphql", program.token(username),
				JSON.writeValueAsString(Map.of("query", query)));
		check(program.port(), request);
		List<Run> statements = program.recording().record(() -> check(program.port(), request));
		if (statements.stream().noneMatch((run) -> run.sql().contains("obstacle"))) {
			throw new IllegalStateException("the statements of a page were not noted: " + statements);
		}
		HikariDataSource pool = program.recording().unwrap(HikariDataSource.class);
		Map<String, Clients> candidates = new LinkedHashMap<>();
		candidates.put(OURS, () -> new PageLoad.Asking(new HttpConnection(program.port()), request));
		candidates.put(JDBC, () -> new PageLoad.Replaying(pool.getConnection(), statements));
		candidates.putAll(others);
		PageLoad load = PageLoad.measure(bench, program, CONNECTIONS, candidates);
		String name = "obstacles, %s, first 20 and total, of %,d of which %,d open, %d connections".formatted(what,
				bench.sizes().obstacles() + bench.sizes().open(), bench.sizes().open(), CONNECTIONS);
		figures.add(Contest.figure(id(), name, "requests/s", Better.MORE, load.rates(), PostGraphile.RATE,
				"%d statements and ends of transactions for each page, noted while the program answered one and run again as they were."
					.formatted(statements.size())));
		figures.add(Contest.figure(id(), name + ", p99", "ms", Better.LESS, load.p99(), PostGraphile.P99, null));
	}

	/** An answer without a page would be quick and worth nothing. */
	private static void check(int port, byte[] request) throws IOException {
		try (HttpConnection connection = new HttpConnection(port)) {
			String answer = new String(connection.send(request), StandardCharsets.UTF_8);
			JsonNode page = JSON.readTree(answer).path("data").path("page");
			if (page.path("edges").isEmpty() || page.path("totalCount").asLong() < page.path("edges").size()) {
				throw new IllegalStateException(answer);
			}
		}
	}

}
