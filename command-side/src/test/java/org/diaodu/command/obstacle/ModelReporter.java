package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.obstacle.ModelTimes.Limit;

/**
 * What whoever reported it and the owner do in {@link ObstacleModel}: they ask for speed,
 * take a report back, and take that back.
 */
final class ModelReporter {

	private final ModelTimes times;

	int wishes;

	private @Nullable LocalDate wishedOn;

	private @Nullable LocalDate withdrawnOn;

	private String withdrawnFrom = "";

	private final Map<String, Limit> withdrawn = new HashMap<>();

	ModelReporter(ModelTimes times) {
		this.times = times;
	}

	/** Of the owner: not more often than once in three working days. */
	String wish() {
		if (this.wishedOn != null && this.times.today.isBefore(this.times.counted(this.wishedOn, 3).due())) {
			return "OBSTACLE_WISH_TOO_SOON";
		}
		this.wishedOn = this.times.today;
		this.wishes++;
		return "+";
	}

	void withdraw(String status) {
		this.withdrawnOn = this.times.today;
		this.withdrawnFrom = status;
		this.withdrawn.clear();
		this.withdrawn.putAll(this.times.clocks);
	}

	/**
	 * Within ten working days; its clocks go on as they were, an answer has its days
	 * again.
	 */
	boolean revoke() {
		if (this.times.today.isAfter(this.times.counted(Blocked.there(this.withdrawnOn), 10).due())) {
			return false;
		}
		this.times.clocks.putAll(this.withdrawn);
		if (this.withdrawnFrom.equals("SOLVED_CLAIMED")) {
			this.times.put("OBSTACLE_CONFIRMATION", 3);
			this.times.put("OBSTACLE_SILENCE", 5);
		}
		return true;
	}

	/** Where it stood. */
	String withdrawnFrom() {
		return this.withdrawnFrom;
	}

}
