package org.diaodu.query.graphql.project;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.diaodu.kernel.project.Amounts;
import org.diaodu.query.graphql.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money of a project as the client writes it, 万元.
 */
record AmountsInput(@Nullable BigDecimal totalInvestmentWanYuan, @Nullable BigDecimal fixedAssetsWanYuan,
		@Nullable BigDecimal equipmentWanYuan, @Nullable BigDecimal landWanYuan, @Nullable BigDecimal annualPlanWanYuan,
		@Nullable Integer annualPlanYear, @Nullable String currency, @Nullable BigDecimal originalAmount,
		@Nullable LocalDate rateOn) {

	/**
	 * As the kernel takes it.
	 * @param path of these amounts in the input, empty or ending with a dot
	 */
	Amounts toAmounts(String path) {
		return new Amounts(Money.wanYuanOrNull(this.totalInvestmentWanYuan, path + "total"),
				Money.wanYuanOrNull(this.fixedAssetsWanYuan, path + "fixedAssets"),
				Money.wanYuanOrNull(this.equipmentWanYuan, path + "equipment"),
				Money.wanYuanOrNull(this.landWanYuan, path + "land"),
				Money.wanYuanOrNull(this.annualPlanWanYuan, path + "annualPlan"), this.annualPlanYear, this.currency,
				this.originalAmount, this.rateOn);
	}

}
