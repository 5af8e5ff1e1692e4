package org.diaodu.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Every source of time and chance that {@link ReadTheMachine} must see, and below them
 * those it must not.
 */
final class OtherSources {

	/** How many there are in {@link #forbidden()}. */
	static final int COUNT = 21;

	private OtherSources() {
	}

	static List<Object> forbidden() {
		Supplier<Instant> reference = Instant::now;
		return List.of(reference, Instant.now(), LocalDate.now(), LocalDate.now(ZoneId.of("Asia/Shanghai")),
				LocalTime.now(), LocalDateTime.now(), OffsetDateTime.now(), ZonedDateTime.now(ZoneOffset.UTC),
				Year.now(), Clock.systemUTC(), Clock.systemDefaultZone(), Clock.system(ZoneOffset.UTC), new Date(),
				Calendar.getInstance(), System.currentTimeMillis(), new Random(), new Random(1),
				ThreadLocalRandom.current(), Math.random(), RandomGenerator.getDefault(), UUID.randomUUID());
	}

	static List<Object> allowed(Clock clock) {
		return List.of(LocalDate.now(clock), Instant.now(clock), clock.instant(), new Date(0), System.nanoTime(),
				UUID.nameUUIDFromBytes(new byte[0]), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
	}

}
