package org.diaodu.kernel.project;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.value.WanYuan;

/**
 * The money of a project in 万元 (C4, C8). Null is unknown, never zero.
 *
 * @param total 计划总投资
 * @param annualPlan 年度计划投资 of {@code annualPlanYear}
 * @param currency ISO 4217 code of a foreign-currency project, otherwise null
 * @param originalAmount its amount in that currency, in single units
 * @param rateOn the day of the exchange rate used
 */
public record Amounts(@Nullable WanYuan total, @Nullable WanYuan fixedAssets, @Nullable WanYuan equipment,
		@Nullable WanYuan land, @Nullable WanYuan annualPlan, @Nullable Integer annualPlanYear,
		@Nullable String currency, @Nullable BigDecimal originalAmount, @Nullable LocalDate rateOn) {

	/** Nothing is known of the money. */
	public static final Amounts UNKNOWN = new Amounts(null, null, null, null, null, null, null, null, null);

	/** Only the total is known. */
	public static Amounts ofTotal(@Nullable WanYuan total) {
		return new Amounts(total, null, null, null, null, null, null, null, null);
	}

}
