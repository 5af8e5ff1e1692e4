package org.diaodu.application.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VerifiedTokensTest {

	private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

	private final Hand clock = new Hand();

	private final List<String> verified = new ArrayList<>();

	private Duration lifetime = Duration.ofHours(1);

	private final VerifiedTokens tokens = new VerifiedTokens(this::verify, this.clock, 3);

	@Test
	void verifiesOnceWhenATokenIsSentAgain() {
		Jwt first = this.tokens.decode("a");
		assertThat(this.tokens.decode("a")).isSameAs(first);
		assertThat(this.tokens.decode("b")).isNotSameAs(first);
		assertThat(this.verified).containsExactly("a", "b");
	}

	@Test
	void verifiesAgainWhenAKeyMayHaveBeenWithdrawn() {
		this.tokens.decode("a");
		this.clock.now = START.plus(VerifiedTokens.KEPT).minusMillis(1);
		this.tokens.decode("a");
		assertThat(this.verified).containsExactly("a");
		this.clock.now = START.plus(VerifiedTokens.KEPT);
		this.tokens.decode("a");
		assertThat(this.verified).containsExactly("a", "a");
	}

	@Test
	void verifiesAgainWhenTheTokenHasEnded() {
		this.lifetime = Duration.ofSeconds(5);
		this.tokens.decode("a");
		this.clock.now = START.plusSeconds(5);
		this.tokens.decode("a");
		assertThat(this.verified).containsExactly("a", "a");
	}

	@Test
	void forgetsTheLeastUsedWhenFull() {
		List.of("a", "b", "c", "a", "d").forEach(this.tokens::decode);
		assertThat(this.tokens.size()).isEqualTo(3);
		this.tokens.decode("a");
		this.tokens.decode("b");
		assertThat(this.verified).containsExactly("a", "b", "c", "d", "b");
	}

	@Test
	void keepsNothingWhenATokenIsWrong() {
		for (int time = 0; time < 2; time++) {
			assertThatThrownBy(() -> this.tokens.decode("wrong")).isInstanceOf(BadJwtException.class);
		}
		assertThat(this.verified).containsExactly("wrong", "wrong");
		assertThat(this.tokens.size()).isZero();
	}

	private Jwt verify(String token) {
		this.verified.add(token);
		if (token.equals("wrong")) {
			throw new BadJwtException("wrong");
		}
		return Jwt.withTokenValue(token)
			.header("alg", "RS256")
			.subject("somebody")
			.issuedAt(this.clock.now.minusSeconds(1))
			.expiresAt(this.clock.now.plus(this.lifetime))
			.build();
	}

	/** A clock moved by hand. */
	private static final class Hand extends Clock {

		private Instant now = START;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
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

}
