package org.diaodu.kernel.value;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time zone in which business dates are meant.
 */
public final class CityTime {

	/** Where the city is. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private CityTime() {
	}

	/** The present business date. */
	public static LocalDate today(Clock clock) {
		return dayOf(clock.instant());
	}

	/** The business date of a moment. */
	public static LocalDate dayOf(Instant moment) {
		return LocalDate.ofInstant(moment, ZONE);
	}

}
