package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What supervision does in {@link ObstacleModel}: letters, criticism, interviews. Each
 * unit is told by its own letters; {@code c} is the commission of the district that must
 * sort or hand over, {@code k} that of the city, a lead is called as its role.
 */
final class ModelSupervision {

	private final ModelTimes times;

	private boolean open;

	/** Of those that got letters of this supervision, which one was the last. */
	private final Map<Character, Integer> letters = new HashMap<>();

	/** The last letter ever, and to whom. */
	String last = "none";

	/** Who was urged in vain for long enough. */
	char toCriticise = '-';

	boolean redExpired;

	/** Who let the last red letter expire. */
	char redExpiredAt = '-';

	/** Left unconcluded so long that the city concludes it. */
	boolean raised;

	ModelSupervision(ModelTimes times) {
		this.times = times;
	}

	boolean isOpen() {
		return this.open;
	}

	/** And by letters to it that go on by themselves, or are at their end. */
	boolean isOpenTo(char unit) {
		boolean runs = List.of("BLUE", "YELLOW", "RED")
			.stream()
			.anyMatch((colour) -> this.times.clocks.containsKey("OBSTACLE_LETTER:" + colour));
		return this.open && this.letters.containsKey(unit)
				&& (runs || (this.letters.get(unit) == 3 && this.redExpired));
	}

	/** Whose matter an act of supervision is. */
	String concerned(String act, char answers) {
		if (act.equals("Criticise")) {
			return String.valueOf((this.toCriticise != '-') ? this.toCriticise : answers);
		}
		StringBuilder units = new StringBuilder().append(answers);
		this.letters.keySet().forEach(units::append);
		return units.toString();
	}

	String supervise(char unit) {
		if (isOpen()) {
			return "OBSTACLE_SUPERVISED";
		}
		open(unit);
		return "+";
	}

	String letter(char unit) {
		if (!isOpen()) {
			return "OBSTACLE_NOT_SUPERVISED";
		}
		if (this.letters.getOrDefault(unit, 0) == 3) {
			return "OBSTACLE_LAST_LETTER";
		}
		next(unit);
		return "+";
	}

	/** Concluded; of clocks that a claim stopped, those of letters end, too. */
	String lift(Map<String, ModelTimes.Limit> held) {
		if (!isOpen()) {
			return "OBSTACLE_NOT_SUPERVISED";
		}
		this.open = false;
		this.letters.clear();
		this.redExpired = false;
		this.redExpiredAt = '-';
		this.raised = false;
		noLetterRuns();
		held.keySet().removeIf((kind) -> kind.startsWith("OBSTACLE_LETTER:"));
		return "+";
	}

	String criticise() {
		boolean issued = this.toCriticise != '-';
		this.toCriticise = '-';
		return issued ? "+" : "OBSTACLE_CRITICISM_TOO_EARLY";
	}

	/** Only of those that let it expire somebody is called in. */
	String interview(char called) {
		return !this.redExpired ? "OBSTACLE_INTERVIEW_TOO_EARLY"
				: (called == this.redExpiredAt) ? "+" : "OBSTACLE_INTERVIEW_OTHERS";
	}

	/**
	 * The last letter is over.
	 * @param has the unit that has it, if any
	 */
	void redExpires(char has) {
		this.redExpired = true;
		this.redExpiredAt = (this.letters.getOrDefault(has, 0) == 3) ? has : this.last.charAt(this.last.length() - 1);
	}

	/** By itself, so many working days after a step that is late. */
	void comes(LocalDate passed, char unit) {
		if (!isOpenTo(unit) && !this.times.clocks.containsKey("OBSTACLE_SUPERVISION")) {
			this.times.clocks.put("OBSTACLE_SUPERVISION", this.times.counted(passed, 3));
		}
	}

	/** The first letter, or where others were sent before the next. */
	void byItself(char unit) {
		if (isOpen()) {
			next(unit);
		}
		else {
			open(unit);
		}
	}

	void open(char unit) {
		this.open = true;
		this.times.remove("OBSTACLE_SUPERVISION");
		send(unit, 1);
	}

	/** Each unit begins with the blue one. */
	void next(char unit) {
		int number = Math.min(3, this.letters.getOrDefault(unit, 0) + 1);
		this.times.remove("OBSTACLE_SUPERVISION");
		this.times.remove("OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW");
		send(unit, number);
	}

	private void send(char unit, int number) {
		String colour = (number == 1) ? "BLUE" : (number == 2) ? "YELLOW" : "RED";
		this.letters.put(unit, number);
		this.last = colour + " to " + unit;
		this.times.put("OBSTACLE_LETTER:" + colour, 3);
	}

	/** Another unit answers for it: nothing runs on against it. */
	void handedOver() {
		this.times.remove("OBSTACLE_AFTER_DUE", "OBSTACLE_SUPERVISION", "OBSTACLE_CRITICISM");
		noLetterRuns();
	}

	/** A letter that was sent before the day was over goes on. */
	void newDay(LocalDate passed) {
		this.times.remove("OBSTACLE_AFTER_DUE", "OBSTACLE_SUPERVISION", "OBSTACLE_CRITICISM");
		this.times.clocks.entrySet()
			.removeIf((clock) -> clock.getKey().startsWith("OBSTACLE_LETTER:")
					&& Blocked.there(clock.getValue().from()).isAfter(passed));
	}

	private void noLetterRuns() {
		this.times.remove("OBSTACLE_LETTER:BLUE", "OBSTACLE_LETTER:YELLOW", "OBSTACLE_LETTER:RED");
	}

}
