package org.diaodu.kernel.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An amount of money in 万元 (10,000 yuan), exact to two decimals (C4).
 */
public record WanYuan(BigDecimal amount) implements Comparable<WanYuan> {

	private static final int SCALE = 2;

	private static final int MAX_INTEGER_DIGITS = 16;

	public WanYuan {
		BigDecimal scaled = amount.stripTrailingZeros();
		if (scaled.scale() > SCALE || scaled.precision() - scaled.scale() > MAX_INTEGER_DIGITS) {
			throw new IllegalArgumentException("not a 万元 amount of 16 integer and 2 decimal digits");
		}
		amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
	}

	/** From a plain decimal string, such as {@code 10000} or {@code 354.78}. */
	@JsonCreator
	public static WanYuan of(String decimal) {
		return new WanYuan(new BigDecimal(decimal));
	}

	/** From a whole number of 万元. */
	public static WanYuan of(long wan) {
		return new WanYuan(BigDecimal.valueOf(wan));
	}

	/**
	 * Whether this is the threshold or more: 以上 includes the number (Civil Code 1259).
	 */
	public boolean reaches(WanYuan threshold) {
		return compareTo(threshold) >= 0;
	}

	/** Whether this is below zero. */
	public boolean isNegative() {
		return this.amount.signum() < 0;
	}

	@Override
	public int compareTo(WanYuan other) {
		return this.amount.compareTo(other.amount);
	}

	/** The plain decimal string, always with two decimals. */
	@Override
	@JsonValue
	public String toString() {
		return this.amount.toPlainString();
	}

}
