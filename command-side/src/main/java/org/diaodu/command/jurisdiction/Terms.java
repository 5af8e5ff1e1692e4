package org.diaodu.command.jurisdiction;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.JurisdictionRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * Terms follow one another and end after they begin.
 */
final class Terms {

	private Terms() {
	}

	/** Refuses a first day that does not come after what it follows. */
	static void requireAfter(LocalDate from, @Nullable LocalDate last, String field) {
		if (last != null && !from.isAfter(last)) {
			throw Refusal.of(JurisdictionRefusal.TERM_BEGINS_TOO_EARLY, field).with("since", last).asException();
		}
	}

	/** Refuses a last day before the first. */
	static void requireNotBefore(@Nullable LocalDate to, LocalDate from, String field) {
		if (to != null && to.isBefore(from)) {
			throw Refusal.of(JurisdictionRefusal.TERM_ENDS_BEFORE_START, field).asException();
		}
	}

}
