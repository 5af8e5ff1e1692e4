package org.diaodu.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.benchmarks.Figure.Better;
import org.diaodu.benchmarks.Figure.Peer;

/**
 * Measures candidates in turn, several times over, so that a machine that is slower for a
 * while is slower for all of them.
 */
final class Contest {

	private final Map<String, Candidate> candidates = new LinkedHashMap<>();

	private final Map<String, List<Double>> runs = new LinkedHashMap<>();

	private final Map<String, Double> goals = new LinkedHashMap<>();

	private final Map<String, List<Double>> costs = new LinkedHashMap<>();

	private @Nullable Cpu cpu;

	private long operations;

	/** One measurement. */
	@FunctionalInterface
	interface Candidate {

		double measure() throws Exception;

	}

	/** The first candidate is ours. */
	Contest with(String name, Candidate candidate) {
		this.candidates.put(name, candidate);
		this.runs.put(name, new ArrayList<>());
		return this;
	}

	/** A peer, and what the ratio of ours to it should be. */
	Contest beside(String name, double goal, Candidate candidate) {
		this.goals.put(name, goal);
		return with(name, candidate);
	}

	/** Notes what each measurement costs, too, of which each does so many operations. */
	Contest counting(Cpu cpu, long operations) {
		this.cpu = cpu;
		this.operations = operations;
		return this;
	}

	/** Runs every candidate once, unmeasured, and then all of them in turn. */
	Contest run(int times, boolean warmUp) throws Exception {
		if (warmUp) {
			for (Candidate candidate : this.candidates.values()) {
				candidate.measure();
			}
		}
		for (int time = 0; time < times; time++) {
			for (Map.Entry<String, Candidate> entry : this.candidates.entrySet()) {
				double before = used();
				this.runs.getOrDefault(entry.getKey(), new ArrayList<>()).add(entry.getValue().measure());
				this.costs.computeIfAbsent(entry.getKey(), (name) -> new ArrayList<>())
					.add((used() - before) * 1e6 / this.operations);
			}
		}
		return this;
	}

	private double used() throws Exception {
		Cpu known = this.cpu;
		return (known != null) ? known.seconds() : 0;
	}

	/** The line of the table. */
	Figure figure(String id, String what, String unit, Better better, @Nullable String note) {
		return figure(id, what, unit, better, this.runs, this.goals, note);
	}

	/** The line that says what it costs. */
	Figure cost(String id, String what) {
		return figure(id, what, "µs", Better.LESS, this.costs, Map.of(), null);
	}

	/** A line of the table, of which the first candidate is ours. */
	static Figure figure(String id, String what, String unit, Better better, Map<String, List<Double>> runs,
			Map<String, Double> goals, @Nullable String note) {
		List<Peer> peers = new ArrayList<>();
		Double ours = null;
		for (Map.Entry<String, List<Double>> entry : runs.entrySet()) {
			double median = median(entry.getValue());
			if (ours == null) {
				ours = median;
			}
			else {
				peers.add(new Peer(entry.getKey(), median, goals.get(entry.getKey())));
			}
		}
		return new Figure(id, what, unit, better, (ours != null) ? ours : Double.NaN, peers, runs, note);
	}

	/** The value in the middle. */
	static double median(List<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return (sorted.length == 0) ? Double.NaN : sorted[sorted.length / 2];
	}

	/** The value that a share of all does not exceed. */
	static double percentile(long[] nanos, double share) {
		long[] sorted = nanos.clone();
		Arrays.sort(sorted);
		return (sorted.length == 0) ? Double.NaN
				: sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(share * sorted.length) - 1)] / 1e6;
	}

}
