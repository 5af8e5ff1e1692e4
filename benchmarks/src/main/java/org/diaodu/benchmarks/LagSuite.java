package org.diaodu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Figure.Peer;
import org.diaodu.kernel.project.command.RegisterProject;

/**
 * P4: from the moment a command is acknowledged to the moment its row is there for a
 * query, looked for by asking again and again.
 */
final class LagSuite implements Suite {

	private static final int IDLE = 50;

	private static final int LOADED = 1_000;

	/** A machine that cannot keep up gets no longer queue, and the table says so. */
	private static final int IN_FLIGHT = 64;

	@Override
	public String id() {
		return "P4";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		Program program = bench.city();
		program.awaitProjections();
		// Fifty commands a second would not bring the code to be compiled in minutes.
		run(bench, program, LOADED, 2 * bench.sizes().seconds());
		program.awaitProjections();
		List<Figure> figures = new ArrayList<>();
		figures.addAll(at(bench, program, IDLE, 5));
		figures.addAll(at(bench, program, LOADED, 20));
		return figures;
	}

	private List<Figure> at(Bench bench, Program program, int perSecond, double limit) throws Exception {
		List<Double> p50 = new ArrayList<>();
		List<Double> p99 = new ArrayList<>();
		List<Double> selectP50 = new ArrayList<>();
		List<Double> selectP99 = new ArrayList<>();
		List<Double> reached = new ArrayList<>();
		run(bench, program, perSecond, 1);
		for (int time = 0; time < bench.sizes().runs(); time++) {
			Samples samples = run(bench, program, perSecond, bench.sizes().seconds());
			p50.add(Contest.percentile(samples.lag(), 0.5));
			p99.add(Contest.percentile(samples.lag(), 0.99));
			selectP50.add(Contest.percentile(samples.select(), 0.5));
			selectP99.add(Contest.percentile(samples.select(), 0.99));
			reached.add(samples.perSecond());
		}
		String load = "%,d commands/s".formatted(perSecond);
		String note = "Seen by a query that is repeated until the row is there, so at least one round trip. Commands reached: %,.0f/s."
			.formatted(Contest.median(reached));
		return List.of(
				new Figure(id(), "ack to visible row, p50, at " + load, "ms", Better.LESS, Contest.median(p50),
						List.of(new Peer("one SELECT 1 at the same moment, p50", Contest.median(selectP50), null)),
						Map.of("ours", p50, "SELECT 1", selectP50), note),
				new Figure(id(), "ack to visible row, p99, at " + load, "ms", Better.LESS, Contest.median(p99),
						List.of(new Peer("one SELECT 1 at the same moment, p99", Contest.median(selectP99), null),
								new Peer("limit", limit, 1.0)),
						Map.of("ours", p99, "SELECT 1", selectP99), null));
	}

	private record Samples(long[] lag, long[] select, double perSecond) {
	}

	/** Every command is sent in time; about fifty a second are followed. */
	private static Samples run(Bench bench, Program program, int perSecond, int seconds) throws Exception {
		int count = perSecond * seconds;
		int first = bench.take(count);
		City city = new City(Bench.SEED, "");
		int every = Math.max(1, perSecond / IDLE);
		List<Future<long[]>> followed = new ArrayList<>();
		List<Future<?>> others = new ArrayList<>();
		Watchers watchers = new Watchers(program, "project-board", "project", "project_id");
		Semaphore free = new Semaphore(IN_FLIGHT);
		long started = System.nanoTime();
		try (watchers; ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < count; i++) {
				RegisterProject command = city.project(first + i);
				long due = started + i * 1_000_000_000L / perSecond;
				for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
					LockSupport.parkNanos(left);
				}
				if (i % every == 0) {
					followed.add(threads.submit(() -> watchers.follow(program::send, command, command.projectId())));
				}
				else {
					free.acquire();
					others.add(threads.submit(() -> {
						try {
							program.send(command);
						}
						finally {
							free.release();
						}
					}));
				}
			}
			for (Future<?> each : others) {
				each.get();
			}
			double took = (System.nanoTime() - started) / 1e9;
			List<long[]> samples = new ArrayList<>();
			for (Future<long[]> each : followed) {
				samples.add(each.get());
			}
			return new Samples(samples.stream().mapToLong((sample) -> sample[0]).toArray(),
					samples.stream().mapToLong((sample) -> sample[1]).toArray(), count / took);
		}
	}

}
