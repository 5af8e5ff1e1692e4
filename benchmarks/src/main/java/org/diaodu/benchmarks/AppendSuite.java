package org.diaodu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Load.Client;
import org.diaodu.testing.TestDatabase;

/**
 * P1 and P2: commands per second that are on the disk, with everything on that the log
 * promises, beside the least that anybody could do and beside Axon's own engine.
 */
final class AppendSuite implements Suite {

	/** Writers, and what ours should be of raw JDBC for creations and for updates. */
	private static final Map<Integer, double[]> GOALS = new java.util.TreeMap<>(Map.of(1, new double[] { 0.9, 1.3 }, 8,
			new double[] { 1.0, 2.0 }, 32, new double[] { 1.4, 2.0 }, 128, new double[] { 1.6, 2.0 }));

	private static final int UPDATED = 1_000;

	private static final int TOY_WRITERS = 8;

	/** A rate of commits shows in two seconds what it shows in ten. */
	private static final int MAX_SECONDS = 2;

	private static final int MAX_WRITERS = 128;

	private static final int EVENTS_EACH = 20;

	private static final String NOTE = "lock, dense index, leaf hash, metadata and receipt are part of ours and of "
			+ "nobody else's";

	@Override
	public String id() {
		return "P1";
	}

	@Override
	public List<Figure> measure(Bench bench) throws Exception {
		List<Figure> figures = new ArrayList<>();
		int runs = bench.sizes().runs();
		int seconds = Math.min(bench.sizes().seconds(), MAX_SECONDS);
		boolean toy = !bench.sizes().outside();
		try (TestDatabase database = TestDatabase.with("log"); AppendPeers peers = new AppendPeers(database)) {
			for (Map.Entry<Integer, double[]> goal : GOALS.entrySet()) {
				int writers = goal.getKey();
				if (toy && writers > TOY_WRITERS) {
					continue;
				}
				figures.add(new Contest().with("dispatch log", () -> rate(writers, seconds, peers::createOurs))
					.beside("raw JDBC, one insert and commit", goal.getValue()[0],
							() -> Load.run(writers, seconds, peers::rawWriter).perSecond())
					.beside("Axon's JDBC engine", 1.0, () -> rate(writers, seconds, peers::createStock))
					.run(runs, !toy)
					.figure("P1", "creates, " + writers + writers(writers), "/s", Better.MORE, NOTE));
			}
			int updated = Math.clamp(bench.sizes().creates(), toy ? TOY_WRITERS : MAX_WRITERS, UPDATED);
			List<String> ids = peers.grown(updated, EVENTS_EACH, (id) -> {
				peers.ours(id);
				peers.stock(id);
				peers.raw(id);
			});
			for (Map.Entry<Integer, double[]> goal : GOALS.entrySet()) {
				int writers = goal.getKey();
				if (toy && writers > TOY_WRITERS) {
					continue;
				}
				figures.add(new Contest().with("dispatch log", () -> shared(writers, seconds, ids, peers::ours))
					.beside("raw JDBC: read, insert, commit", goal.getValue()[1],
							() -> shared(writers, seconds, ids, peers::raw))
					.beside("Axon's JDBC engine", (writers == 32) ? 4.5 : 1.0,
							() -> shared(writers, seconds, ids, peers::stock))
					.run(runs, !toy)
					.figure("P2", "updates of aggregates of " + EVENTS_EACH + " events or more, " + writers
							+ writers(writers), "/s", Better.MORE, NOTE));
			}
		}
		return figures;
	}

	private static String writers(int number) {
		return (number == 1) ? " writer" : " writers";
	}

	private static double rate(int writers, int seconds, Step step) throws Exception {
		return Load.run(writers, seconds, () -> (Client) step::run).perSecond();
	}

	/** One command. */
	@FunctionalInterface
	interface Step {

		void run() throws Exception;

	}

	/** One command to an aggregate. */
	@FunctionalInterface
	interface Change {

		void to(String id) throws Exception;

	}

	/**
	 * Every writer has aggregates of its own and changes them in turn: what is measured
	 * is not how conflicts are solved.
	 */
	private static double shared(int writers, int seconds, List<String> ids, Change change) throws Exception {
		AtomicInteger opened = new AtomicInteger();
		return Load.run(writers, seconds, () -> {
			int writer = opened.getAndIncrement();
			AtomicInteger turn = new AtomicInteger();
			int own = ids.size() / writers;
			return () -> change.to(ids.get(writer + writers * (turn.getAndIncrement() % own)));
		}).perSecond();
	}

}
