package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Working days and running clocks of {@link ObstacleModel}.
 */
final class ModelTimes {

	static final String STANDSTILL = "OBSTACLE_STANDSTILL";

	static final String CLOSING = "OBSTACLE_CLOSING";

	static final String CONCLUSION = "OBSTACLE_CONCLUSION";

	private static final List<String> ORDER = List.of("OBSTACLE_SORT", "OBSTACLE_ASSIGN", "OBSTACLE_RESPONSE",
			"OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_DUE", "OBSTACLE_AFTER_DUE", "OBSTACLE_EXTENSION_DECISION",
			"OBSTACLE_SUPERVISION", "OBSTACLE_CRITICISM", "OBSTACLE_CONFIRMATION", "OBSTACLE_SILENCE",
			"OBSTACLE_CALL_BACK", "OBSTACLE_RATING", STANDSTILL, CLOSING, CONCLUSION, "OBSTACLE_LETTER:BLUE",
			"OBSTACLE_LETTER:YELLOW", "OBSTACLE_LETTER:RED", "OBSTACLE_STEP_URGING:OBSTACLE_SORT",
			"OBSTACLE_STEP_ESCALATION:OBSTACLE_SORT", "OBSTACLE_STEP_URGING:OBSTACLE_EXTENSION_DECISION",
			"OBSTACLE_STEP_ESCALATION:OBSTACLE_EXTENSION_DECISION", "OBSTACLE_STEP_URGING:OBSTACLE_CALL_BACK",
			"OBSTACLE_STEP_ESCALATION:OBSTACLE_CALL_BACK", "OBSTACLE_STEP_URGING:OBSTACLE_ASSIGN",
			"OBSTACLE_STEP_ESCALATION:OBSTACLE_ASSIGN", "OBSTACLE_STEP_URGING:OBSTACLE_RESPONSE",
			"OBSTACLE_STEP_ESCALATION:OBSTACLE_RESPONSE", "OBSTACLE_STEP_URGING:OBSTACLE_STANDSTILL",
			"OBSTACLE_STEP_ESCALATION:OBSTACLE_STANDSTILL", "OBSTACLE_STEP_URGING:OBSTACLE_CLOSING",
			"OBSTACLE_STEP_ESCALATION:OBSTACLE_CLOSING", "OBSTACLE_STEP_URGING:OBSTACLE_CONCLUSION",
			"OBSTACLE_STEP_ESCALATION:OBSTACLE_CONCLUSION", "OBSTACLE_COOPERATOR:" + Blocked.ECOLOGY,
			"OBSTACLE_COOPERATOR:" + Blocked.TIEXI_INDUSTRY);

	static final String COOPERATOR = ORDER.getLast();

	/** Of the helper from the city. */
	static final String OF_THE_CITY = "OBSTACLE_COOPERATOR:" + Blocked.ECOLOGY;

	static final String URGING = "OBSTACLE_STEP_URGING:";

	static final String ESCALATION = "OBSTACLE_STEP_ESCALATION:";

	private final LocalDate[] working;

	LocalDate today;

	final Map<String, Limit> clocks = new TreeMap<>();

	/**
	 * A last day, and from when and how many it was counted; from is null for a given
	 * one. Until a working day begins, the last day is the one before, working or not.
	 */
	record Limit(@Nullable LocalDate from, int count, LocalDate due, boolean begins) {

		Limit(@Nullable LocalDate from, int count, LocalDate due) {
			this(from, count, due, false);
		}

	}

	ModelTimes(LocalDate[] working, LocalDate today) {
		this.working = working;
		this.today = today;
	}

	/** The clock that is over first, or null; in a standstill only its own ring. */
	@Nullable String over(boolean standsStill) {
		String first = null;
		for (String kind : ORDER) {
			Limit limit = this.clocks.get(kind);
			if (limit != null && (!standsStill || kind.endsWith(STANDSTILL)) && limit.due().isBefore(this.today)
					&& (first == null || limit.due().isBefore(Blocked.there(this.clocks.get(first)).due()))) {
				first = kind;
			}
		}
		return first;
	}

	/** Whether the limit of solving urges this morning. */
	boolean urgesToday() {
		return List.of("OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_DUE", "OBSTACLE_AFTER_DUE")
			.stream()
			.map(this.clocks::get)
			.anyMatch((limit) -> limit != null && limit.due().isBefore(this.today));
	}

	/** The clocks of a last day. */
	void family(Limit limit, String without) {
		LocalDate start = limit.from();
		if (start == null) {
			given(limit);
			return;
		}
		int count = limit.count();
		int half = (count + 1) / 2;
		if (half < count - 2 && without.isEmpty()) {
			this.clocks.put("OBSTACLE_HALF", counted(start, half));
		}
		if (count >= 2) {
			this.clocks.put("OBSTACLE_DAY_BEFORE", begins(start, count - 1));
		}
		this.clocks.put("OBSTACLE_DUE", limit);
	}

	/** A last day that nobody counted: nor does anybody count the days before it. */
	private void given(Limit limit) {
		int last = firstFrom(limit.due().plusDays(1)) - 1;
		LocalDate dayBefore = this.working[last - 1];
		int count = Math.max(0, last - firstFrom(this.today));
		int half = (count + 1) / 2;
		if (half < count - 2) {
			this.clocks.put("OBSTACLE_HALF", new Limit(null, 0, counted(this.today, half).due()));
		}
		if (dayBefore.isAfter(this.today)) {
			this.clocks.put("OBSTACLE_DAY_BEFORE", new Limit(null, 0, dayBefore.minusDays(1)));
		}
		this.clocks.put("OBSTACLE_DUE", limit);
	}

	/** The same, but no reminder that has passed. */
	void left(Limit limit) {
		family(limit, "");
		for (String reminder : new String[] { "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE" }) {
			Limit reminds = this.clocks.get(reminder);
			if (reminds != null && reminds.due().isBefore(this.today)) {
				this.clocks.remove(reminder);
			}
		}
	}

	Limit later(Limit limit, int more) {
		if (limit.begins()) {
			return begins(Blocked.there(limit.from()), limit.count() + more);
		}
		return (limit.from() != null) ? counted(limit.from(), limit.count() + more) : counted(limit.due(), more);
	}

	Limit counted(LocalDate from, int count) {
		return new Limit(from, count, this.working[firstFrom(from) + count]);
	}

	private Limit begins(LocalDate from, int count) {
		return new Limit(from, count, counted(from, count).due().minusDays(1), true);
	}

	int between(LocalDate after, LocalDate last) {
		return Math.max(0, firstFrom(last.plusDays(1)) - firstFrom(after.plusDays(1)));
	}

	private int firstFrom(LocalDate day) {
		int at = Arrays.binarySearch(this.working, day);
		return (at >= 0) ? at : -at - 1;
	}

	void put(String kind, int count) {
		this.clocks.put(kind, counted(this.today, count));
	}

	/** Whether a step has its days, or is late. */
	boolean runs(String step) {
		return this.clocks.keySet().stream().anyMatch((kind) -> kind.endsWith(step));
	}

	void remove(String... kinds) {
		for (String kind : kinds) {
			this.clocks.remove(kind);
			this.clocks.remove(URGING + kind);
			this.clocks.remove(ESCALATION + kind);
		}
	}

}
