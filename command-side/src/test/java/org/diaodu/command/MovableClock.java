package org.diaodu.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.diaodu.kernel.value.CityTime;

/** A clock that is where somebody put it. */
public final class MovableClock extends Clock {

	private volatile Instant now;

	public MovableClock(Instant now) {
		this.now = now;
	}

	/** Ten in the morning of a day. */
	public static MovableClock on(LocalDate day) {
		return new MovableClock(morningOf(day));
	}

	public void advance(Duration time) {
		this.now = this.now.plus(time);
	}

	public void set(Instant time) {
		this.now = time;
	}

	/** Ten in the morning of a day. */
	public void set(LocalDate day) {
		this.now = morningOf(day);
	}

	private static Instant morningOf(LocalDate day) {
		return day.atTime(10, 0).atZone(CityTime.ZONE).toInstant();
	}

	@Override
	public ZoneId getZone() {
		return ZoneId.of("UTC");
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
