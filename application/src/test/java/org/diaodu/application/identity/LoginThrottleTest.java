package org.diaodu.application.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginThrottleTest {

	private static final String HERE = "10.0.0.1";

	private Instant now = Instant.parse("2026-11-23T01:00:00Z");

	private final Clock clock = ((InstantSource) () -> this.now).withZone(ZoneOffset.UTC);

	private final LoginThrottle throttle = new LoginThrottle(this.clock);

	private void fail(String username, int times) {
		for (int time = 0; time < times; time++) {
			this.throttle.failed(username, HERE);
		}
	}

	@Test
	void waitsAMinuteAfterFiveWrongPasswords() {
		fail("tongji", 4);
		assertThat(this.throttle.waitOf("tongji", HERE)).isZero();
		fail("tongji", 1);
		assertThat(this.throttle.waitOf("tongji", HERE)).isEqualTo(Duration.ofMinutes(1));
		assertThat(this.throttle.waitOf(" Tongji ", HERE)).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void allowsOneMoreEachMinute() {
		fail("tongji", 5);
		this.now = this.now.plusSeconds(60);
		assertThat(this.throttle.waitOf("tongji", HERE)).isZero();
		fail("tongji", 1);
		assertThat(this.throttle.waitOf("tongji", HERE)).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void countsTriesThatArriveAtOnce() {
		fail("tongji", 20);
		assertThat(this.throttle.waitOf("tongji", HERE)).isEqualTo(Duration.ofMinutes(16));
	}

	@Test
	void leavesOtherNamesAndAddressesAlone() {
		fail("tongji", 5);
		assertThat(this.throttle.waitOf("duchayuan", HERE)).isZero();
		assertThat(this.throttle.waitOf("tongji", "10.0.0.2")).isZero();
	}

	@Test
	void forgetsAfterTheRightPassword() {
		fail("tongji", 4);
		this.throttle.succeeded("tongji", HERE);
		fail("tongji", 4);
		assertThat(this.throttle.waitOf("tongji", HERE)).isZero();
	}

	@Test
	void remembersABoundedNumberOfNames() {
		for (int name = 0; name < LoginThrottle.MAX_REMEMBERED + 100; name++) {
			fail("name-" + name, 1);
		}
		assertThat(this.throttle.remembered()).isEqualTo(LoginThrottle.MAX_REMEMBERED);
	}

}
