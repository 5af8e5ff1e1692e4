package org.diaodu.application.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a short time which tokens were found good, since a client sends the same
 * one with every request. Never longer than the token itself is good, and not long enough
 * to matter when an issuer withdraws a key. Tokens found wrong are not kept, so that
 * nobody can fill it with rubbish; the least used are given up first.
 */
final class VerifiedTokens implements JwtDecoder {

	/** For so long a withdrawn key goes on being believed. */
	static final Duration KEPT = Duration.ofSeconds(60);

	private final JwtDecoder decoder;

	private final Clock clock;

	private final Map<String, Verified> tokens;

	/**
	 * Remembers what a decoder found.
	 * @param decoder verifies a token, and refuses one without an end
	 */
	VerifiedTokens(JwtDecoder decoder, Clock clock, int capacity) {
		this.decoder = decoder;
		this.clock = clock;
		this.tokens = new LinkedHashMap<>(16, 0.75f, true) {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
				return size() > capacity;
			}

		};
	}

	@Override
	public Jwt decode(String token) {
		Instant now = this.clock.instant();
		Jwt known = find(token, now);
		if (known != null) {
			return known;
		}
		Jwt verified = this.decoder.decode(token);
		Instant end = verified.getExpiresAt();
		if (end != null) {
			Instant until = now.plus(KEPT);
			keep(token, new Verified(verified, end.isBefore(until) ? end : until));
		}
		return verified;
	}

	private synchronized @Nullable Jwt find(String token, Instant now) {
		Verified known = this.tokens.get(token);
		if (known == null) {
			return null;
		}
		if (now.isBefore(known.until)) {
			return known.token;
		}
		this.tokens.remove(token);
		return null;
	}

	private synchronized void keep(String token, Verified verified) {
		this.tokens.put(token, verified);
	}

	/** How many are kept. */
	synchronized int size() {
		return this.tokens.size();
	}

	private record Verified(Jwt token, Instant until) {
	}

}
