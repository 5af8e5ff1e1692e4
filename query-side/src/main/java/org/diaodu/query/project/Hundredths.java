package org.diaodu.query.project;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.value.WanYuan;

/**
 * Money as the tables keep it: whole hundredths of a 万元, so that an index can be used
 * under row security.
 */
public final class Hundredths {

	/** Unknown; sorts before every amount. */
	public static final long UNKNOWN = -1;

	private Hundredths() {
	}

	/** An amount as stored; {@link #UNKNOWN} for null. */
	public static long of(@Nullable WanYuan amount) {
		return (amount != null) ? amount.amount().movePointRight(2).longValueExact() : UNKNOWN;
	}

	/** A stored amount; null when unknown. */
	public static @Nullable WanYuan amount(long hundredths) {
		return (hundredths == UNKNOWN) ? null : new WanYuan(BigDecimal.valueOf(hundredths, 2));
	}

	/** A stored amount that is always known. */
	public static WanYuan known(long hundredths) {
		return new WanYuan(BigDecimal.valueOf(hundredths, 2));
	}

	static WanYuan total(@Nullable BigDecimal hundredths) {
		return new WanYuan((hundredths != null) ? hundredths.movePointLeft(2) : BigDecimal.ZERO);
	}

}
