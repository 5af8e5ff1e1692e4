package org.diaodu.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import com.zaxxer.hikari.HikariDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Figure.Peer;
import org.diaodu.benchmarks.Load.Clients;
import org.diaodu.benchmarks.RecordingDataSource.Run;
import org.diaodu.command.clock.Clockwork;
import org.diaodu.command.reaction.LightPasses;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.obstacle.CooperatorWish;
import org.diaodu.kernel.obstacle.ObstacleScope;
import org.diaodu.kernel.obstacle.Severity;
import org.diaodu.kernel.obstacle.command.AcceptObstacle;
import org.diaodu.kernel.obstacle.command.AssignObstacle;
import org.diaodu.kernel.obstacle.command.ClaimObstacleSolved;
import org.diaodu.kernel.obstacle.command.CloseObstacle;
import org.diaodu.kernel.obstacle.command.ConfirmObstacleSolved;
import org.diaodu.kernel.obstacle.command.RateObstacle;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.obstacle.command.SortObstacle;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.CityTime;

/**
 * P15: boards and inboxes of obstacles in a city with a long history, beside the very
 * statements the program ran for them; and reports of obstacles while clocks fall due by
 * the thousand, beside the same without.
 */
final class ObstacleSuite implements Suite {

	private static final int CONNECTIONS = 16;

	private static final int WRITERS = 64;

	private static final int PROJECTS = 2_000;

	/** What is open is at one of so many steps. */
	private static final int STEPS = 4;

	private static final int REPORTS_A_SECOND = 50;

	private static final int STORM_SECONDS = 60;

	/** Clocks that fall due at once, whatever the size of the city. */
	private static final int STORM = 10_000;

	/** A permit accepted so long ago has two limits that passed. */
	private static final int RINGS_EACH = 2;

	private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 4);

	private static final String DISTRICT_COORDINATOR = "qufagaiju";

	/** Reports what blocks projects of the whole city. */
	private static final String REPORTER = "person-scoreboard-reporter";

	private static final String CITY_COMMISSION = "unit-210100-drc";

	/** Theirs. */
	private static final String DISTRICT = "unit-210106";

	/** One in so many is in that district at least. */
	private static final int DISTRICT_SHARE = 5;

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
		try (Program program = Program.start(bench.directory("obstacles"), "--diaodu.clocks.running=false")) {
			List<RegisterProject> projects = fill(bench, program);
			List<Figure> figures = new ArrayList<>();
			page(bench, program, Program.USERNAME, "board of the city, open", BOARD, figures);
			page(bench, program, Program.USERNAME, "board of the city, sorted and of one category", SORTED, figures);
			page(bench, program, Program.USERNAME, "board of the city, all of one category", HISTORY, figures);
			page(bench, program, DISTRICT_COORDINATOR, "board of a district, open", BOARD, figures);
			page(bench, program, DISTRICT_COORDINATOR, "inbox of a district's coordinator", INBOX, figures);
			figures.addAll(storm(bench, program, projects));
			return figures;
		}
	}

	private static List<RegisterProject> fill(Bench bench, Program program) throws Exception {
		City city = new City(Bench.SEED, "");
		int number = Math.min(PROJECTS, bench.sizes().stewarded());
		List<RegisterProject> projects = new ArrayList<>();
		for (int n = 0; projects.size() < number; n++) {
			RegisterProject project = city.project(n);
			// However few there are, some are in the district whose lists are asked for.
			if (projects.size() % DISTRICT_SHARE != 0 || DISTRICT.equals(project.facts().districtId())) {
				projects.add(project);
			}
		}
		double seconds = program.sendAll(0, number, WRITERS, projects::get);
		int past = bench.sizes().obstacles();
		int all = past + bench.sizes().open();
		// One after the other, history is there sooner: nobody reads it meanwhile.
		program.standStill();
		seconds += Program.forAll(0, all, WRITERS, (n) -> {
			int steps = (n < past) ? Integer.MAX_VALUE : 1 + n % STEPS;
			life(n, projects.get(n % number)).stream().limit(steps).forEach(program::sendAsSystem);
		});
		bench.say("city of %,d obstacles, %,d of them open, through commands in %.1f s".formatted(all,
				bench.sizes().open(), seconds));
		letters(program);
		program.follow();
		program.awaitProjections();
		program.bean(LightPasses.class).runDue();
		program.awaitProjections();
		return projects;
	}

	/** The letters of so long a history were drawn up long ago. */
	private static void letters(Program program) throws SQLException {
		try (Connection connection = program.connect();
				PreparedStatement drawn = connection
					.prepareStatement("UPDATE command.reaction SET log_index = ? WHERE name = 'letters-1'")) {
			drawn.setLong(1, program.bean(RecordedEvents.class).head().logIndex());
			drawn.executeUpdate();
		}
	}

	/** From the report to the end. */
	private static List<DomainCommand> life(int n, RegisterProject project) {
		String id = "obstacle-scoreboard-" + n;
		LocalDate today = today();
		String district = project.facts().districtId();
		List<String> proof = List.of("沈协调函〔2026〕1号");
		return List.of(report(id, project),
				new SortObstacle(id, "0606", ObstacleScope.CROSS, Severity.S2, district + "-construction",
						List.of(new CooperatorWish(district + "-drc", null)), null, today),
				new AssignObstacle(id, today), new AcceptObstacle(id, today),
				new ClaimObstacleSolved(id, "已协调解决", proof, today), new ConfirmObstacleSolved(id, today),
				new RateObstacle(id, 5, "及时", today), new CloseObstacle(id, proof, today));
	}

	private static ReportObstacle report(String id, RegisterProject project) {
		return new ReportObstacle(id, project.projectId(), "施工用电尚未接通", "红线外电力接入", "0606", Severity.S2, List.of(),
				today());
	}

	/** Acts that move a clock are dated today. */
	private static LocalDate today() {
		return CityTime.dayOf(java.time.Clock.systemUTC().instant());
	}

	private void page(Bench bench, Program program, String username, String what, String query, List<Figure> figures)
			throws Exception {
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
		PageLoad load = PageLoad.measure(bench, program, CONNECTIONS, candidates);
		String name = "obstacles, %s, first 20 and total, of %,d of which %,d open, %d connections".formatted(what,
				bench.sizes().obstacles() + bench.sizes().open(), bench.sizes().open(), CONNECTIONS);
		figures.add(Contest.figure(id(), name, "requests/s", Better.MORE, load.rates(), Map.of(),
				"%d statements and ends of transactions for each page, noted while the program answered one and run again as they were."
					.formatted(statements.size())));
		figures.add(Contest.figure(id(), name + ", p99", "ms", Better.LESS, load.p99(), Map.of(), null));
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

	private List<Figure> storm(Bench bench, Program program, List<RegisterProject> projects) throws Exception {
		Clockwork clockwork = program.bean(Clockwork.class);
		program.sendAsSystem(new RegisterPerson(REPORTER, "测速·市专管员", null, LONG_AGO));
		program.sendAsSystem(new AssignPost(REPORTER, "post-scoreboard-reporter", Role.MANAGER, CITY_COMMISSION, null,
				LONG_AGO, null));
		// What fell due in the sample.
		ClockSuite.ring(clockwork, Integer.MAX_VALUE);
		int clocks = bench.sizes().isTrial() ? RINGS_EACH * bench.sizes().creates() : STORM;
		int seconds = bench.sizes().isTrial() ? bench.sizes().seconds() : STORM_SECONDS;
		Map<String, List<Double>> acknowledged = new LinkedHashMap<>();
		Map<String, List<Double>> visible = new LinkedHashMap<>();
		double longest = 0;
		List<Double> rings = new ArrayList<>();
		reports(program, projects, bench.sizes().seconds());
		for (int time = 0; time < bench.sizes().runs(); time++) {
			due(program, clocks / RINGS_EACH, projects);
			program.awaitProjections();
			clockwork.state();
			CompletableFuture<Double> storm = CompletableFuture.supplyAsync(() -> {
				long started = System.nanoTime();
				int rang = ClockSuite.ring(clockwork, clocks);
				if (rang != clocks) {
					throw new IllegalStateException(rang + " rang of " + clocks);
				}
				return (System.nanoTime() - started) / 1e9;
			});
			Samples during = reportsWhile(program, projects, storm, seconds);
			rings.add(clocks / storm.join());
			program.awaitProjections();
			Samples without = reports(program, projects, bench.sizes().seconds());
			note(acknowledged, visible, "while clocks ring", during);
			note(acknowledged, visible, "without", without);
			longest = Math.max(longest, during.longest());
		}
		String what = "report of an obstacle while %,d clocks fall due at once, at %d reports/s".formatted(clocks,
				REPORTS_A_SECOND);
		return List.of(
				Contest.figure(id(), what + ", command to receipt, p99", "ms", Better.LESS, acknowledged, Map.of(),
						"They rang at %,.0f a second. Measured while they rang.".formatted(Contest.median(rings))),
				new Figure(id(), what + ", command to receipt, longest", "ms", Better.LESS, longest,
						List.of(new Peer("limit", 1_000.0, 1.0)), Map.of("longest", List.of(longest)), null),
				Contest.figure(id(), what + ", receipt to visible row, p99", "ms", Better.LESS, visible, Map.of(),
						null));
	}

	/** As a person, before whom the program's own commands stand back. */
	private static void reported(Program program, DomainCommand report) {
		program.send(new Attribution(REPORTER, Role.MANAGER.name(), CITY_COMMISSION, "GRAPHQL", UUID.randomUUID(),
				"scoreboard", null, Attribution.Source.WITNESSED, List.of()), report);
	}

	private static void note(Map<String, List<Double>> acknowledged, Map<String, List<Double>> visible, String name,
			Samples samples) {
		acknowledged.computeIfAbsent(name, (key) -> new ArrayList<>())
			.add(Contest.percentile(samples.acknowledged(), 0.99));
		visible.computeIfAbsent(name, (key) -> new ArrayList<>()).add(Contest.percentile(samples.visible(), 0.99));
	}

	/** Permits whose limits passed long ago. */
	private static void due(Program program, int permits, List<RegisterProject> projects) throws Exception {
		String run = UUID.randomUUID().toString();
		Program.forAll(0, permits, WRITERS, (n) -> {
			String project = projects.get(n % projects.size()).projectId();
			String permit = run + "-" + n;
			program.sendAsSystem(new ApplyForPermit(project, permit, "land-planning-permit", null, null, LONG_AGO));
			program.sendAsSystem(new AcceptPermit(project, permit, LONG_AGO));
		});
	}

	/**
	 * Nanoseconds.
	 */
	private record Samples(long[] acknowledged, long[] visible) {

		double longest() {
			return Contest.percentile(this.acknowledged, 1);
		}

	}

	private static Samples reports(Program program, List<RegisterProject> projects, int seconds) throws Exception {
		return reportsWhile(program, projects, new CompletableFuture<>(), seconds);
	}

	/** Reports in time, until something is done or so many seconds are over. */
	private static Samples reportsWhile(Program program, List<RegisterProject> projects, CompletableFuture<?> meanwhile,
			int seconds) throws Exception {
		String run = UUID.randomUUID().toString();
		List<Future<long[]>> followed = new ArrayList<>();
		try (Watchers watchers = new Watchers(program, "obstacle", "obstacle", "obstacle_id");
				ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			long started = System.nanoTime();
			for (int i = 0; i < seconds * REPORTS_A_SECOND && (i == 0 || !meanwhile.isDone()); i++) {
				long due = started + i * 1_000_000_000L / REPORTS_A_SECOND;
				for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
					LockSupport.parkNanos(left);
				}
				String id = "obstacle-" + run + "-" + i;
				ReportObstacle report = report(id, projects.get(i % projects.size()));
				followed
					.add(threads.submit(() -> watchers.follow((command) -> reported(program, command), report, id)));
			}
			List<long[]> samples = new ArrayList<>();
			for (Future<long[]> each : followed) {
				samples.add(each.get());
			}
			return new Samples(samples.stream().mapToLong((sample) -> sample[2]).toArray(),
					samples.stream().mapToLong((sample) -> sample[0]).toArray());
		}
	}

}
