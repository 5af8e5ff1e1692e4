package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often what happened, in words. */
final class Tally {

	private final Map<String, Integer> counts = new TreeMap<>();

	void add(String what) {
		this.counts.merge(what, 1, Integer::sum);
	}

	/** By quarter of its day. */
	void inQuarter(String what, LocalDate on) {
		add(what + " " + on.getYear() + "-Q" + on.get(IsoFields.QUARTER_OF_YEAR));
	}

	int sum(String beginning) {
		return this.counts.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(beginning))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	/** One line for each. */
	@Override
	public String toString() {
		return this.counts.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + ": " + entry.getValue())
			.collect(Collectors.joining("\n"));
	}

}
