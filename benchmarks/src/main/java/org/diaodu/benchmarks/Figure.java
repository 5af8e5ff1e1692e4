package org.diaodu.benchmarks;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table: a median beside the medians of its peers and limits, all
 * measured in this run.
 *
 * @param id of the figure it belongs to, such as P3
 * @param what is measured
 * @param unit of all values of the line
 * @param better which direction is better
 * @param ours the program's median
 * @param beside peers and limits, never empty
 * @param runs every single measurement, by candidate
 * @param note what a reader has to know to read it, or why it disappoints
 */
record Figure(String id, String what, String unit, Better better, double ours, List<Peer> beside,
		Map<String, List<Double>> runs, @Nullable String note) {

	Figure {
		beside = List.copyOf(beside);
		runs = Map.copyOf(runs);
		if (beside.isEmpty()) {
			throw new IllegalArgumentException(what + ": a figure without its peer or limit is not shown");
		}
	}

	/** Which direction is better. */
	enum Better {

		/** rates */
		MORE,
		/** times */
		LESS

	}

	/**
	 * Somebody else's value.
	 *
	 * @param goal of the ratio ours / theirs: at least so much of a rate, at most so much
	 * of a time; null when none was set
	 */
	record Peer(String name, double value, @Nullable Double goal) {
	}

	/** The ratio of ours to a peer's. */
	double ratio(Peer peer) {
		return this.ours / peer.value();
	}

	/** Whether the goal beside a peer is met; null when there is none. */
	@Nullable Boolean met(Peer peer) {
		Double goal = peer.goal();
		if (goal == null) {
			return null;
		}
		return (this.better == Better.MORE) ? ratio(peer) >= goal : ratio(peer) <= goal;
	}

}
