package org.diaodu.application.simulation;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How often what happened, in words. */
final class Tally {

	private final Map<String, Integer> counts = new TreeMap<>();

	void add(String what) {
		add(what, 1);
	}

	/** What never happened is not told. */
	void add(String what, int times) {
		if (times != 0) {
			this.counts.merge(what, times, Integer::sum);
		}
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

	/** What another counted otherwise, in words. */
	List<String> differences(Tally other) {
		Set<String> all = new TreeSet<>(this.counts.keySet());
		all.addAll(other.counts.keySet());
		return all.stream()
			.filter((what) -> !Objects.equals(this.counts.get(what), other.counts.get(what)))
			.map((what) -> what + ": " + this.counts.getOrDefault(what, 0) + ", not "
					+ other.counts.getOrDefault(what, 0))
			.toList();
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
