package org.diaodu.command.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Names seen so far, to ask whether two rows mean one project: equal but for wording, or
 * one the beginning of the other (首府未来城, 首府未来城一期). It asks and never decides.
 */
final class NameLikeness {

	private static final int MIN_PART = 5;

	private final Map<String, Seen> exact = new HashMap<>();

	private final TreeMap<String, Seen> sorted = new TreeMap<>();

	/**
	 * A name seen.
	 *
	 * @param where row number or project id
	 */
	record Seen(String where, String name) {

	}

	/** The name seen before that this one is like, or null; remembers this one. */
	@Nullable Seen findAndAdd(String where, String name) {
		String likeness = Wording.likeness(name);
		Seen found = find(likeness);
		Seen seen = new Seen(where, name);
		if (this.exact.putIfAbsent(likeness, seen) == null) {
			this.sorted.put(likeness, seen);
		}
		return found;
	}

	private @Nullable Seen find(String likeness) {
		Seen same = this.exact.get(likeness);
		if (same != null) {
			return same;
		}
		for (int length = likeness.length() - 1; length >= MIN_PART; length--) {
			Seen shorter = this.exact.get(likeness.substring(0, length));
			if (shorter != null) {
				return shorter;
			}
		}
		Map.Entry<String, Seen> longer = this.sorted.ceilingEntry(likeness);
		return (likeness.length() >= MIN_PART && longer != null && longer.getKey().startsWith(likeness))
				? longer.getValue() : null;
	}

}
