package org.diaodu.command.obstacle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

/**
 * How the supervision of an obstacle stands by its own events.
 */
final class SupervisionState {

	private boolean open;

	private @Nullable LetterColour letter;

	/** The last letter of this supervision to each unit. */
	private final Map<String, LetterColour> lettered = new LinkedHashMap<>();

	private @Nullable String letteredLast;

	/** The day of the red letter to each unit. */
	private final Map<String, LocalDate> reds = new HashMap<>();

	private boolean redExpired;

	private @Nullable String redExpiredAt;

	private @Nullable String toCriticise;

	/** To whom its conclusion went that was left lying. */
	private @Nullable Arbiter raisedTo;

	void opened() {
		this.open = true;
	}

	void on(SupervisionLetterIssued event) {
		this.letter = event.colour();
		this.lettered.put(event.unitId(), event.colour());
		this.letteredLast = event.unitId();
		if (event.colour() == LetterColour.RED) {
			this.reds.put(event.unitId(), event.occurredOn());
		}
	}

	void concluded() {
		this.open = false;
		this.letter = null;
		this.lettered.clear();
		this.letteredLast = null;
		this.reds.clear();
		this.redExpired = false;
		this.redExpiredAt = null;
		this.raisedTo = null;
	}

	/** Nobody concluded it in time. */
	void raisedTo(Arbiter above) {
		this.raisedTo = above;
	}

	/** What was supervised was not gone: whoever supervises goes on. */
	void goesOn() {
		this.toCriticise = null;
		this.raisedTo = null;
	}

	/**
	 * A day passed.
	 * @param leadUnitId of the unit that has it, null while none does
	 */
	void on(ObstacleLimitPassed event, @Nullable String leadUnitId) {
		if (event.kind() == ClockKind.OBSTACLE_CRITICISM) {
			this.toCriticise = event.unitId();
		}
		if (event.kind() == ClockKind.OBSTACLE_LETTER) {
			this.redExpired = true;
			String named = (event.unitId() != null) ? event.unitId() : this.letteredLast;
			// What a unit gave back and has again goes on by its own letter.
			this.redExpiredAt = (leadUnitId != null && this.reds.containsKey(leadUnitId)) ? leadUnitId : named;
		}
	}

	/** Criticised. */
	void nothingToCriticise() {
		this.toCriticise = null;
	}

	boolean isOpen() {
		return this.open;
	}

	/**
	 * The last letter to a unit, null when none was sent to it.
	 * @param unitId null before the sorting: letters went to whoever must sort
	 */
	@Nullable LetterColour letterTo(@Nullable String unitId) {
		return (unitId != null) ? this.lettered.get(unitId) : this.letter;
	}

	/** To whom letters went since it was opened. */
	Set<String> lettered() {
		return this.lettered.keySet();
	}

	/** To whom the last of them went, null when none did. */
	@Nullable String letteredLast() {
		return this.letteredLast;
	}

	@Nullable Arbiter raisedTo() {
		return this.raisedTo;
	}

	boolean isRedExpired() {
		return this.redExpired;
	}

	/** The unit that let the last red letter expire, null when none did. */
	@Nullable String redExpiredAt() {
		return this.redExpiredAt;
	}

	/** When its red letter was issued, null when it got none. */
	@Nullable LocalDate redOf(String unitId) {
		return this.reds.get(unitId);
	}

	boolean isCriticismRipe() {
		return this.toCriticise != null;
	}

	/** The unit that was urged in vain for long enough, null when none was. */
	@Nullable String toCriticise() {
		return this.toCriticise;
	}

}
