package org.diaodu.command.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.value.CityTime;

/**
 * A clock of the table.
 *
 * @param logIndex of the event that started it or moved it last: with it, a clock that
 * runs again is another than the one that rang
 * @param eventId that event
 */
record RunningClock(String subject, ClockRef ref, Deadline deadline, long logIndex, UUID eventId) {

	ClockKind kind() {
		return this.ref.kind();
	}

	LocalDate dueOn() {
		return this.deadline.due();
	}

	/** When it rings: the first moment after its last day. */
	Instant dueAt() {
		return dueOn().plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
	}

	/** Names this running of this clock, and nothing else ever. */
	String identity() {
		return this.subject + '\n' + this.ref.kind() + '\n' + this.ref.key() + '\n' + this.deadline.due() + '\n'
				+ this.logIndex;
	}

}
