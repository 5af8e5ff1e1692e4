package org.diaodu.query.graphql;

import java.math.BigDecimal;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;
import org.diaodu.kernel.value.WanYuan;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts from inputs.
 */
public final class Money {

	private Money() {
	}

	/**
	 * The amount in 万元.
	 * @param field its path in the input
	 * @throws org.diaodu.kernel.message.RefusedException when it is no amount of two
	 * decimals
	 */
	public static WanYuan wanYuan(BigDecimal amount, String field) {
		try {
			return new WanYuan(amount);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.of(CommonRefusal.VALUE_INVALID, field).asException();
		}
	}

	/** The same for what may be unknown. */
	public static @Nullable WanYuan wanYuanOrNull(@Nullable BigDecimal amount, String field) {
		return (amount != null) ? wanYuan(amount, field) : null;
	}

}
