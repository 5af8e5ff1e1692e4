package org.diaodu.benchmarks;

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

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Figure.Peer;
import org.diaodu.command.clock.Clockwork;
import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.jurisdiction.command.AssignPost;
import org.diaodu.kernel.jurisdiction.command.RegisterPerson;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.DomainCommand;
import org.diaodu.kernel.obstacle.command.ReportObstacle;
import org.diaodu.kernel.permit.command.AcceptPermit;
import org.diaodu.kernel.permit.command.ApplyForPermit;
import org.diaodu.kernel.project.command.RegisterProject;

/**
 * P16: reports of obstacles while clocks fall due by the thousand, beside the same
 * without, in a city with a history of obstacles.
 */
final class StormSuite implements Suite {

	private static final int REPORTS_A_SECOND = 50;

	private static final int STORM_SECONDS = 60;

	/** Clocks that fall due at once, whatever the size of the city. */
	private static final int STORM = 10_000;

	/** A permit accepted so long ago has two limits that passed. */
	private static final int RINGS_EACH = 2;

	private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 4);

	/** Reports what blocks projects of the whole city. */
	private static final String REPORTER = "person-scoreboard-reporter";

	private static final String CITY_COMMISSION = "unit-210100-drc";

	@Override
	public String id() {
		return "P16";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		ObstacleCity city = bench.obstacles();
		return storm(bench, city.program(), city.projects());
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
		Program.forAll(0, permits, ObstacleCity.WRITERS, (n) -> {
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
				ReportObstacle report = ObstacleCity.report(id, projects.get(i % projects.size()));
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
