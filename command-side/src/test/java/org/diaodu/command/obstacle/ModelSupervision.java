package org.diaodu.command.obstacle;

import java.util.Map;

/**
 * What supervision does in {@link ObstacleModel}: letters, criticism, interviews.
 */
final class ModelSupervision {

	private final ModelTimes times;

	/** 0 when nobody supervises it, else which letter was sent last. */
	private int letter;

	/**
	 * Whether a letter of this supervision went to the commission that had to sort it.
	 */
	private boolean toCommission;

	boolean ripe;

	boolean redExpired;

	ModelSupervision(ModelTimes times) {
		this.times = times;
	}

	boolean isOpen() {
		return this.letter > 0;
	}

	boolean wentToTheCommission() {
		return this.toCommission;
	}

	String supervise(boolean unsorted) {
		if (isOpen()) {
			return "OBSTACLE_SUPERVISED";
		}
		open(unsorted);
		return "+";
	}

	String letter(boolean unsorted) {
		if (this.letter == 0) {
			return "OBSTACLE_NOT_SUPERVISED";
		}
		if (this.letter == 3) {
			return "OBSTACLE_LAST_LETTER";
		}
		next(unsorted);
		return "+";
	}

	/** Concluded; of clocks that a claim stopped, those of letters end, too. */
	String lift(Map<String, ModelTimes.Limit> held) {
		if (!isOpen()) {
			return "OBSTACLE_NOT_SUPERVISED";
		}
		this.letter = 0;
		this.toCommission = false;
		this.redExpired = false;
		this.times.remove("OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW", "OBSTACLE_LETTER:RED");
		held.keySet().removeIf((kind) -> kind.startsWith("OBSTACLE_LETTER:"));
		return "+";
	}

	String criticise() {
		boolean issued = this.ripe;
		this.ripe = false;
		return issued ? "+" : "OBSTACLE_CRITICISM_TOO_EARLY";
	}

	String interview() {
		return this.redExpired ? "+" : "OBSTACLE_INTERVIEW_TOO_EARLY";
	}

	void open(boolean unsorted) {
		this.letter = 1;
		this.toCommission |= unsorted;
		this.times.remove("OBSTACLE_SUPERVISION");
		this.times.put("OBSTACLE_LETTER:BLUE", 3);
	}

	void next(boolean unsorted) {
		this.letter++;
		this.toCommission |= unsorted;
		this.times.remove("OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW");
		this.times.put((this.letter == 2) ? "OBSTACLE_LETTER:YELLOW" : "OBSTACLE_LETTER:RED", 3);
	}

}
