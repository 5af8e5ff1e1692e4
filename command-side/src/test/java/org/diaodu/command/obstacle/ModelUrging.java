package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.diaodu.command.jurisdiction.TestDirectory;

/**
 * Who is urged in {@link ObstacleModel}, and by whom not: whose turn it is, never by
 * their own unit, and by hand not twice in a working day.
 */
final class ModelUrging {

	/** Whose own unit it may be. */
	private static final Map<Character, String> UNITS = Map.of('D', TestDirectory.TIEXI_DRC, 'B',
			TestDirectory.TIEXI_DRC, 'C', TestDirectory.CITY_DRC, 'I', TestDirectory.TIEXI);

	private final ModelTimes times;

	int number;

	/** The last that was urged. */
	String urged = "nobody";

	/** The day each was last sent a letter. */
	private final Map<String, LocalDate> letters = new HashMap<>();

	private String byHand = "nobody";

	private @Nullable LocalDate byHandOn;

	ModelUrging(ModelTimes times) {
		this.times = times;
	}

	void urge(String unit) {
		this.number++;
		this.urged = unit;
		this.letters.put(unit, this.times.today);
	}

	/** The limit of solving urges, but nobody twice in a morning. */
	void urgeForTheLimit(String unit) {
		if (!this.times.urgesToday() && !gotALetterToday(unit)) {
			urge(unit);
		}
	}

	private boolean gotALetterToday(String unit) {
		return this.times.today.equals(this.letters.get(unit));
	}

	/** A late step yields to whatever else urges that unit the same day. */
	void urgeForAStep(String unit, String whoseTurn) {
		boolean anyway = gotALetterToday(unit) || (unit.equals(whoseTurn) && this.times.urgesToday());
		if (!anyway) {
			urge(unit);
		}
	}

	String urgeByHand(char role, String unit) {
		if (unit.equals(UNITS.get(role))) {
			return "OBSTACLE_URGE_OWN";
		}
		LocalDate last = this.byHandOn;
		if (last != null && unit.equals(this.byHand) && this.times.today.isBefore(this.times.counted(last, 1).due())) {
			return "OBSTACLE_URGED_TOO_SOON";
		}
		this.byHand = unit;
		this.byHandOn = this.times.today;
		urge(unit);
		return "+";
	}

}
