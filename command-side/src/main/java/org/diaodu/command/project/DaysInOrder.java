package org.diaodu.command.project;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.stewardship.StewardshipRefusal;

/**
 * What changes something does not happen before the change it follows (ADR 0192).
 */
@Clause({ "F-077", "F-093" })
public final class DaysInOrder {

	private DaysInOrder() {
	}

	/**
	 * Refuses a day before the last change of what would change.
	 * @param last the day of that change, null while there was none
	 */
	public static void require(LocalDate on, @Nullable LocalDate last) {
		if (last != null && on.isBefore(last)) {
			throw Refusal.of(StewardshipRefusal.EARLIER_THAN_LAST_CHANGE, "occurredOn")
				.with("last", last)
				.asException();
		}
	}

	/** The later of two days, of which the first may not be known yet. */
	public static LocalDate later(@Nullable LocalDate known, LocalDate day) {
		return (known != null && known.isAfter(day)) ? known : day;
	}

}
