package org.diaodu.command.obstacle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.obstacle.ModelTimes.Limit;

/**
 * The days of an obstacle in {@link ObstacleModel}: what its sorting gives, and what an
 * extension adds.
 */
final class ModelTerm {

	private final ModelTimes times;

	@Nullable Limit due;

	@Nullable LocalDate originalDue;

	private @Nullable Limit original;

	/** Working days of all its standstills. */
	private int standstill;

	int extensions;

	/** Days that were asked for, 0 when none were. */
	int asked;

	/** How often days that were asked for came to nothing undecided. */
	int lapsed;

	private int originalDays;

	private int extendedDays;

	/** Working days at district and city of what it was sorted as. */
	private int[] days = { 0, 0, 0, 0 };

	private boolean stopsWork;

	/** The last day of a tier its lead unit asked, behind its own; null when none. */
	private @Nullable Limit behind;

	/** The last day each tier had when it left it. */
	private @Nullable Limit[] had = new Limit[4];

	ModelTerm(ModelTimes times) {
		this.times = times;
	}

	Limit due() {
		return Blocked.there(this.due);
	}

	/**
	 * Sorted, first or again: again, it gets no new days unless it goes to a higher tier
	 * for the first time, or they end earlier.
	 */
	void sort(boolean major, boolean stops, int before, int tier, boolean bound) {
		this.stopsWork = stops;
		this.days = major ? new int[] { 0, 20, 40, 40 } : new int[] { 0, 10, 20, 20 };
		int sortedDays = halved(this.days[tier]);
		Limit counted = this.times.counted(this.times.today, sortedDays);
		Limit standing = this.due;
		if (standing == null) {
			this.originalDays = sortedDays;
			this.originalDue = counted.due();
			this.original = counted;
		}
		left(before);
		Limit own = (tier == before) ? counted : once(tier, counted);
		boolean takesNew = standing == null || (!bound && (tier > before || own.due().isBefore(standing.due())));
		this.due = takesNew ? own : standing;
		if (!due().equals(standing) || tier != before) {
			this.behind = null;
		}
		if (!due().equals(standing)) {
			this.times.remove("OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE");
			this.times.left(due());
		}
	}

	private void left(int tier) {
		this.had[tier] = (this.behind != null) ? this.behind : this.due;
	}

	/** A tier has its days once; used up, they end today. */
	private Limit once(int tier, Limit counted) {
		Limit before = this.had[tier];
		if (before == null) {
			return counted;
		}
		Limit left = before.due().isBefore(this.times.today) ? this.times.counted(this.times.today, 0) : before;
		return left.due().isBefore(counted.due()) ? left : counted;
	}

	/** The days of a tier it rises to; a day that a government gave stays. */
	void rise(int tier, boolean bound) {
		this.asked = 0;
		left(tier - 1);
		this.times.remove("OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE", "OBSTACLE_EXTENSION_DECISION");
		begin(once(tier, this.times.counted(this.times.today, halved(this.days[tier]))), bound);
	}

	/** The lead unit asks the next tier itself: it keeps its own last day. */
	void riseAsked(int tier, boolean bound) {
		Limit own = once(tier, this.times.counted(this.times.today, halved(this.days[tier])));
		Limit running = this.times.clocks.get("OBSTACLE_DUE");
		if (running != null && own.due().isAfter(running.due())) {
			this.asked = 0;
			left(tier - 1);
			this.times.remove("OBSTACLE_EXTENSION_DECISION");
			this.behind = own;
		}
		else {
			rise(tier, bound);
		}
	}

	/** Over its own last day, the tier that was asked has what is left of its days. */
	boolean hasMore(LocalDate dueOn, boolean bound) {
		Limit next = this.behind;
		this.behind = null;
		if (next == null || !next.due().isAfter(dueOn)) {
			return false;
		}
		this.due = bound ? this.due : next;
		this.times.left(next);
		return true;
	}

	/**
	 * Taken up again: the days of the tier it is at, unless a government gave it as many.
	 */
	Limit again(int tier, boolean bound) {
		this.had = new Limit[4];
		Limit own = this.times.counted(this.times.today, halved(this.days[tier]));
		if (bound && !due().due().isBefore(own.due())) {
			this.behind = null;
			this.times.family(due(), "");
		}
		else {
			begin(own, bound);
		}
		return own;
	}

	private void begin(Limit own, boolean bound) {
		this.behind = null;
		this.due = bound ? this.due : own;
		this.times.left(own);
	}

	/** A day a government gives. */
	void decided(LocalDate day) {
		this.behind = null;
		this.due = new Limit(null, 0, day);
		this.times.family(due(), "");
		lapse();
	}

	/** The days of a standstill do not count. */
	void stood(int still) {
		this.standstill += still;
		this.due = this.times.later(due(), still);
		Limit next = this.behind;
		this.behind = (next != null) ? this.times.later(next, still) : null;
		for (int tier = 0; tier < this.had.length; tier++) {
			Limit before = this.had[tier];
			this.had[tier] = (before != null) ? this.times.later(before, still) : null;
		}
	}

	boolean isPastOriginal() {
		return this.times.today.isAfter(this.times.later(Blocked.there(this.original), this.standstill).due());
	}

	void lapse() {
		this.lapsed += (this.asked > 0) ? 1 : 0;
		this.asked = 0;
	}

	String request(int wished) {
		if (this.asked > 0) {
			return "OBSTACLE_EXTENSION_PENDING";
		}
		if (this.extensions >= 2) {
			return "OBSTACLE_EXTENSIONS_USED_UP";
		}
		if (this.times.between(this.times.today, due().due()) < 1) {
			return "OBSTACLE_EXTENSION_TOO_LATE";
		}
		if (wished > this.originalDays / 2 - this.extendedDays) {
			return "OBSTACLE_EXTENSION_TOO_LONG";
		}
		this.asked = wished;
		this.times.put("OBSTACLE_EXTENSION_DECISION", 1);
		return "+";
	}

	String grant() {
		if (this.asked == 0) {
			return "OBSTACLE_EXTENSION_NOT_ASKED";
		}
		if (this.times.today.isAfter(due().due())) {
			return "OBSTACLE_EXTENSION_TOO_LATE";
		}
		this.due = this.times.later(due(), this.asked);
		boolean half = this.times.clocks.containsKey("OBSTACLE_HALF");
		this.times.remove("OBSTACLE_EXTENSION_DECISION", "OBSTACLE_HALF", "OBSTACLE_DAY_BEFORE");
		this.times.family(due(), half ? "" : "OBSTACLE_HALF");
		this.extendedDays += this.asked;
		this.extensions++;
		this.asked = 0;
		return "+";
	}

	String refuse() {
		if (this.asked == 0) {
			return "OBSTACLE_EXTENSION_NOT_ASKED";
		}
		this.asked = 0;
		this.times.remove("OBSTACLE_EXTENSION_DECISION");
		return "+";
	}

	private int halved(int count) {
		return this.stopsWork ? Math.max(1, count / 2) : count;
	}

}
