package org.diaodu.application.journey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.diaodu.kernel.value.CityTime;

/** The time of a program under test: it stands still until it is moved on. */
public final class SimulatedClock extends Clock {

	private volatile Instant now;

	public SimulatedClock(LocalDate day) {
		this.now = morningOf(day);
	}

	/** It is ten in the morning of that day, in Shenyang. */
	public void goTo(LocalDate day) {
		Instant next = morningOf(day);
		if (next.isBefore(this.now)) {
			throw new IllegalArgumentException("time does not go back to " + day);
		}
		this.now = next;
	}

	private static Instant morningOf(LocalDate day) {
		return day.atTime(10, 0).atZone(CityTime.ZONE).toInstant();
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return CityTime.ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

}
