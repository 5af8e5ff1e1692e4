package org.diaodu.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that ask again as soon as they are answered.
 */
final class Load {

	/** So many times at most, on a machine that never comes to rest. */
	private static final int LONGEST_WARM_UP = 12;

	private static final double FASTER = 1.1;

	private Load() {
	}

	/** One client; called again and again by the same thread. */
	interface Client extends AutoCloseable {

		void ask() throws Exception;

		@Override
		default void close() throws IOException, SQLException {
		}

	}

	/** Makes a client. */
	@FunctionalInterface
	interface Clients {

		Client open() throws Exception;

	}

	/**
	 * How it went.
	 *
	 * @param perSecond answers per second, of all clients together
	 * @param count answers
	 * @param p50 milliseconds
	 * @param p99 milliseconds
	 */
	record Outcome(double perSecond, long count, double p50, double p99) {
	}

	/**
	 * Keeps clients busy until they are answered no faster than before: code that was not
	 * compiled yet tells nothing of the code.
	 */
	static void warmUp(int number, Sizes sizes, Clients clients) throws Exception {
		if (sizes.isTrial()) {
			return;
		}
		double best = 0;
		int noFaster = 0;
		for (int time = 0; time < LONGEST_WARM_UP && noFaster < 2; time++) {
			double now = run(number, sizes.seconds(), clients).perSecond();
			noFaster = (now > best * FASTER) ? 0 : noFaster + 1;
			best = Math.max(best, now);
		}
	}

	/** Keeps a number of clients busy for a while. */
	static Outcome run(int number, int seconds, Clients clients) throws Exception {
		List<Future<long[]>> running = new ArrayList<>();
		long started = System.nanoTime();
		long until = started + seconds * 1_000_000_000L;
		try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
			for (int i = 0; i < number; i++) {
				running.add(threads.submit(() -> {
					List<Long> times = new ArrayList<>();
					try (Client client = clients.open()) {
						for (long before = System.nanoTime(); before < until;) {
							client.ask();
							long after = System.nanoTime();
							times.add(after - before);
							before = after;
						}
					}
					return times.stream().mapToLong(Long::longValue).toArray();
				}));
			}
			List<long[]> parts = new ArrayList<>();
			for (Future<long[]> each : running) {
				parts.add(each.get());
			}
			double took = (System.nanoTime() - started) / 1e9;
			long[] all = parts.stream().flatMapToLong(java.util.Arrays::stream).toArray();
			return new Outcome(all.length / took, all.length, Contest.percentile(all, 0.5),
					Contest.percentile(all, 0.99));
		}
	}

}
