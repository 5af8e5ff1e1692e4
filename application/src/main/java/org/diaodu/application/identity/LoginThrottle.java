package org.diaodu.application.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords by user name and address: after five, one more is allowed each
 * minute. Tries that arrive at once count too, so many connections gain nothing in the
 * long run. Remembers a bounded number of pairs; whoever wants to be forgotten must first
 * fail that often under other names.
 */
@Component
class LoginThrottle {

	/** Wrong passwords that are nobody's concern. */
	static final int FREE = 5;

	/** Time after which one wrong password is forgotten. */
	static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

	/** No more pairs are remembered. */
	static final int MAX_REMEMBERED = 10_000;

	/** Longer names are nobody's and are cut, so that memory stays bounded. */
	private static final int MAX_NAME = 64;

	private final Clock clock;

	private final Map<Pair, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Pair, Failures> eldest) {
			return size() > MAX_REMEMBERED;
		}

	};

	LoginThrottle(Clock clock) {
		this.clock = clock;
	}

	/** How long this name must wait at this address; zero when it may try now. */
	synchronized Duration waitOf(String username, String address) {
		Failures known = this.failures.get(pair(username, address));
		if (known == null) {
			return Duration.ZERO;
		}
		Instant now = this.clock.instant();
		Instant free = known.forgottenAt().minus(FORGOTTEN_AFTER.multipliedBy(FREE - 1));
		return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
	}

	/** Remembers a wrong password. */
	synchronized void failed(String username, String address) {
		Instant now = this.clock.instant();
		this.failures.merge(pair(username, address), new Failures(now.plus(FORGOTTEN_AFTER)),
				(known, fresh) -> known.forgottenAt().isAfter(now)
						? new Failures(known.forgottenAt().plus(FORGOTTEN_AFTER)) : fresh);
	}

	/** Forgets the wrong ones after a right one. */
	synchronized void succeeded(String username, String address) {
		this.failures.remove(pair(username, address));
	}

	synchronized int remembered() {
		return this.failures.size();
	}

	private static Pair pair(String username, String address) {
		String name = username.strip().toLowerCase(Locale.ROOT);
		return new Pair((name.length() > MAX_NAME) ? name.substring(0, MAX_NAME) : name, address);
	}

	private record Pair(String username, String address) {
	}

	/** Each failure puts off by one step the moment when all are forgotten. */
	private record Failures(Instant forgottenAt) {
	}

}
