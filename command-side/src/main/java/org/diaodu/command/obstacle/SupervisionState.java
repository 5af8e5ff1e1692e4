package org.diaodu.command.obstacle;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.obstacle.LetterColour;
import org.diaodu.kernel.obstacle.event.ObstacleLimitPassed;
import org.diaodu.kernel.obstacle.event.SupervisionLetterIssued;

/**
 * How the supervision of an obstacle stands by its own events.
 */
final class SupervisionState {

	private boolean open;

	private @Nullable LetterColour letter;

	/** To whom letters of this supervision went. */
	private final Set<String> lettered = new LinkedHashSet<>();

	private boolean redExpired;

	private boolean criticismRipe;

	void opened() {
		this.open = true;
	}

	void on(SupervisionLetterIssued event) {
		this.letter = event.colour();
		this.lettered.add(event.unitId());
	}

	void concluded() {
		this.open = false;
		this.letter = null;
		this.lettered.clear();
		this.redExpired = false;
	}

	void on(ObstacleLimitPassed event) {
		this.criticismRipe |= event.kind() == ClockKind.OBSTACLE_CRITICISM;
		this.redExpired |= event.kind() == ClockKind.OBSTACLE_LETTER;
	}

	/** Criticised, or begun anew. */
	void nothingToCriticise() {
		this.criticismRipe = false;
	}

	boolean isOpen() {
		return this.open;
	}

	/** The last letter, null when none was sent. */
	@Nullable LetterColour letter() {
		return this.letter;
	}

	/** To whom letters went since it was opened. */
	Set<String> lettered() {
		return this.lettered;
	}

	boolean isRedExpired() {
		return this.redExpired;
	}

	boolean isCriticismRipe() {
		return this.criticismRipe;
	}

}
