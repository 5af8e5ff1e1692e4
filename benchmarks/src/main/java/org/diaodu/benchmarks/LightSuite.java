package org.diaodu.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.json.JsonMapper;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Load.Clients;
import org.diaodu.benchmarks.Load.Outcome;
import org.diaodu.command.reaction.LightPasses;
import org.diaodu.kernel.project.Amounts;
import org.diaodu.kernel.project.Family;
import org.diaodu.kernel.project.Place;
import org.diaodu.kernel.project.ProjectFacts;
import org.diaodu.kernel.project.Stage;
import org.diaodu.kernel.project.command.ClassifyIndustry;
import org.diaodu.kernel.project.command.RegisterProject;
import org.diaodu.kernel.value.WanYuan;

/**
 * P14: the lights of a city judged at the turn of a month, beside as many commands that
 * people send; and pages of a board asked for meanwhile, beside the same before.
 */
final class LightSuite implements Suite {

	private static final int WRITERS = 64;

	private static final int CONNECTIONS = 8;

	/** Over so many months the planned starts are spread. */
	private static final int MONTHS = 12;

	/** Judged at each turn: the last day of the month and the first of the next. */
	private static final int DAYS = 2;

	private static final String BOARD = """
			query { board(kind: CITY, unitId: "unit-210100", first: 20) { totalCount summary { byLight { key count } }
				edges { node { id name totalInvestmentWanYuan lights { overall start progress funds statistics obstacle }
				standing { percent plannedShare nextDueOn } } cursor } pageInfo { hasNextPage endCursor } } }""";

	private static final List<String> INDUSTRIES = List.of("C3670", "C3491");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final AtomicInteger turns = new AtomicInteger();

	@Override
	public String id() {
		return "P14";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		try (Program program = Program.start(bench.directory("lights"))) {
			int projects = bench.sizes().stewarded();
			double seconds = program.sendAll(0, projects, WRITERS, LightSuite::project);
			program.bean(LightPasses.class).runDue();
			program.awaitProjections();
			bench.say("city of %,d projects whose lights are judged in %.1f s".formatted(projects, seconds));
			List<Figure> figures = new ArrayList<>(judging(bench, program, projects));
			figures.add(reading(bench, program, projects));
			return figures;
		}
	}

	private List<Figure> judging(Bench bench, Program program, int projects) throws Exception {
		AtomicInteger time = new AtomicInteger();
		Contest contest = new Contest().with("a turn of the month", () -> {
			long started = System.nanoTime();
			turn(program);
			return projects / ((System.nanoTime() - started) / 1e9);
		}).beside("another industry for each project, by 64 writers", 0.5, () -> {
			// It moves no light, so that nothing is judged meanwhile.
			String industry = INDUSTRIES.get(time.getAndIncrement() % INDUSTRIES.size());
			return projects / program.sendAll(0, projects, WRITERS,
					(n) -> new ClassifyIndustry(id(n), industry, null, null, City.DAY));
		}).counting(program.cpu(), projects).run(bench.sizes().runs(), true);
		return List.of(contest.figure(id(), "lights of %,d projects judged at a month's turn".formatted(projects),
				"projects/s", Better.MORE,
				"Each is read from the log and judged for %d days; most stay as they are. As the program does it: rests included."
					.formatted(DAYS)),
				contest.cost(id(), "processor time of a project judged at a month's turn"));
	}

	private Figure reading(Bench bench, Program program, int projects) throws Exception {
		byte[] request = HttpConnection.post(program.port(), "/graphql", program.token(),
				JSON.writeValueAsString(Map.of("query", BOARD)));
		check(program.port(), request);
		Clients asking = () -> new PageLoad.Asking(new HttpConnection(program.port()), request);
		Load.warmUp(CONNECTIONS, bench.sizes(), asking);
		Map<String, List<Double>> runs = new LinkedHashMap<>();
		for (int time = 0; time < bench.sizes().runs(); time++) {
			AtomicBoolean reading = new AtomicBoolean(true);
			CompletableFuture<Void> judging = CompletableFuture.runAsync(() -> {
				while (reading.get()) {
					turn(program);
				}
			});
			Outcome during = Load.run(CONNECTIONS, bench.sizes().seconds(), asking);
			reading.set(false);
			judging.join();
			program.awaitProjections();
			Outcome without = Load.run(CONNECTIONS, bench.sizes().seconds(), asking);
			runs.computeIfAbsent("while lights are judged", (name) -> new ArrayList<>()).add(during.p99());
			runs.computeIfAbsent("without", (name) -> new ArrayList<>()).add(without.p99());
		}
		return Contest.figure(id(),
				"page of a board of %,d projects while their lights are judged, %d connections, p99".formatted(projects,
						CONNECTIONS),
				"ms", Better.LESS, runs, Map.of("without", 2.0),
				"One month's turn after another, without pause: a city has one a month.");
	}

	/** One turn of a month to come: planned as due now, and passed. */
	private void turn(Program program) {
		int number = this.turns.incrementAndGet();
		LocalDate first = YearMonth.from(City.DAY).plusMonths(1L + number % 600).atDay(1);
		try (Connection connection = program.connect();
				PreparedStatement plan = connection.prepareStatement(
						"INSERT INTO command.light_pass (pass_id, correlation_id, judged_on, ended_on, due_at)"
								+ " VALUES (?, 'scoreboard', ?, ?, now() - interval '1 second')")) {
			plan.setString(1, "scoreboard-" + UUID.randomUUID());
			plan.setObject(2, first);
			plan.setObject(3, first.minusDays(1));
			plan.executeUpdate();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		program.bean(LightPasses.class).runDue();
	}

	/** An answer without a page would be quick and worth nothing. */
	private static void check(int port, byte[] request) throws Exception {
		try (HttpConnection connection = new HttpConnection(port)) {
			String answer = new String(connection.send(request), StandardCharsets.UTF_8);
			if (JSON.readTree(answer).path("data").path("board").path("edges").isEmpty()) {
				throw new IllegalStateException(answer);
			}
		}
	}

	private static RegisterProject project(int n) {
		LocalDate start = City.DAY.plusMonths(n % MONTHS);
		ProjectFacts facts = new ProjectFacts("亮灯项目%05d".formatted(n), Family.ENTERPRISE, null, "unit-210106",
				"unit-210106401", null,
				new Amounts(WanYuan.of(20_000), null, null, null, WanYuan.of(6_000), City.DAY.getYear(), null, null,
						null),
				null, List.of(), null, null, Place.UNKNOWN, Stage.PERMITS, start, start.plusYears(1), null, null);
		return new RegisterProject(id(n), facts, null, null, null, null, null, City.DAY);
	}

	private static String id(int n) {
		return "project-light-" + n;
	}

}
