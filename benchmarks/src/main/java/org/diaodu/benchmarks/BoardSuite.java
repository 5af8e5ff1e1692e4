package org.diaodu.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Load.Client;
import org.diaodu.benchmarks.Load.Clients;
import org.diaodu.benchmarks.Load.Outcome;
import org.diaodu.benchmarks.RecordingDataSource.Run;

/**
 * P5: a filtered, sorted page of the city's board over GraphQL and HTTP, beside the very
 * statements the program ran for it.
 */
final class BoardSuite implements Suite {

	private static final int CONNECTIONS = 16;

	private static final String PAGE = """
			query Board($filter: BoardFilter) {
				board(kind: CITY, unitId: "unit-210100", filter: $filter, sort: AMOUNT, direction: DESCENDING, first: 20) {
					totalCount pageInfo { hasNextPage endCursor }
					summary { count totalInvestmentWanYuan keyCount }
					edges { cursor node { id name totalInvestmentWanYuan stage section districtName zoneName ownerName tiers key } }
					basis { logIndex recordedAt } } }""";

	/** The same page as PostGraphile makes it of the table. */
	private static final String ROWS = """
			{ page: allProjects(condition: { stage: "CONSTRUCTION", section: "C", counted: true, state: "ACTIVE" },
				orderBy: [AMOUNT_DESC, PRIMARY_KEY_DESC], first: 20) { totalCount pageInfo { hasNextPage endCursor }
				edges { cursor node { projectId name amount stage section districtId zoneId ownerName tiers anyKey } } } }""";

	private static final String STAGE = "CONSTRUCTION";

	private static final String SECTION = "C";

	private static final String OURS = "GraphQL over HTTP";

	private static final String JDBC = "the same SQL by JDBC";

	private static final String STOCK = "stock Spring GraphQL: two statements, a live count, no login, scope or figures";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Override
	public String id() {
		return "P5";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Program program = bench.city();
		program.awaitRest();
		HikariDataSource pool = program.recording().unwrap(HikariDataSource.class);
		int port = Program.freePort();
		List<Figure> figures = new ArrayList<>();
		String schema;
		try (Connection connection = program.connect()) {
			schema = Program.boardSchema(connection);
		}
		ConfigurableApplicationContext stock = StockApplication.start(pool.getJdbcUrl(), program, schema, port);
		Path script = bench.postgraphile();
		try (stock; PostGraphile peer = (script != null) ? PostGraphile.start(script, program, schema) : null) {
			byte[] request = HttpConnection.post(port, "/graphql", "", JSON.writeValueAsString(
					Map.of("query", StockApplication.PAGE, "variables", Map.of("stage", STAGE, "section", SECTION))));
			check(port, request);
			Map<String, Clients> others = new LinkedHashMap<>();
			others.put(STOCK, () -> new PageLoad.Asking(new HttpConnection(port), request));
			if (peer != null) {
				others.put(PostGraphile.NAME, peer.asking(ROWS));
			}
			figures.addAll(
					page(bench, program, "by stage and industry", Map.of("stage", STAGE, "section", SECTION), others));
		}
		figures.addAll(page(bench, program, "by words of the name", Map.of("text", "智能机器人研发"), Map.of()));
		return figures;
	}

	private List<Figure> page(Bench bench, Program program, String filtered, Map<String, ?> filter,
			Map<String, Clients> others) throws Exception {
		byte[] request = HttpConnection.post(program.port(), "/graphql", program.token(),
				JSON.writeValueAsString(Map.of("query", PAGE, "variables", Map.of("filter", filter))));
		check(program.port(), request);
		List<Run> statements = program.recording().record(() -> check(program.port(), request));
		if (statements.stream().noneMatch((run) -> run.sql().contains(".project "))) {
			throw new IllegalStateException("the statements of a page were not noted: " + statements);
		}
		HikariDataSource pool = program.recording().unwrap(HikariDataSource.class);
		Map<String, Clients> candidates = new LinkedHashMap<>();
		candidates.put(OURS, () -> new PageLoad.Asking(new HttpConnection(program.port()), request));
		candidates.put(JDBC, () -> new PageLoad.Replaying(pool.getConnection(), statements));
		candidates.putAll(others);
		PageLoad load = PageLoad.measure(bench, program, CONNECTIONS, candidates);
		String what = "board page %s, first 20, total and figures of %,d projects, %d connections".formatted(filtered,
				bench.sizes().projects(), CONNECTIONS);
		String note = "%d statements and ends of transactions for each page, noted while the program answered one and run again as they were."
			.formatted(statements.size());
		return List.of(Contest.figure(id(), what, "requests/s", Better.MORE, load.rates(), PostGraphile.RATE, note),
				Contest.figure(id(), what + ", p99", "ms", Better.LESS, load.p99(), PostGraphile.P99, null),
				Contest.figure(id(), what + ", processor time of a page with its client", "µs", Better.LESS,
						load.costs(), Map.of(), null));
	}

	/** An answer without a page would be quick and worth nothing. */
	private static void check(int port, byte[] request) throws IOException {
		try (HttpConnection connection = new HttpConnection(port)) {
			String answer = new String(connection.send(request), StandardCharsets.UTF_8);
			var board = JSON.readTree(answer).path("data").path("board");
			if (!board.path("edges").isArray() || board.path("totalCount").asLong() < board.path("edges").size()) {
				throw new IllegalStateException(answer);
			}
		}
	}

}
