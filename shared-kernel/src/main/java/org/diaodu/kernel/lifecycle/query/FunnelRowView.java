package org.diaodu.kernel.lifecycle.query;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Batch;
import org.diaodu.kernel.value.WanYuan;

/**
 * A batch of a district in a month.
 *
 * @param projects in it at the end of the month
 * @param amount 计划总投资 of those whose amount is known
 * @param entered during the month
 * @param advanced to a later batch during the month
 * @param conversionPercent advanced among those in it at its beginning or since, two
 * decimals; null when there were none
 * @param meanDwellDays how long those that advanced had been in it, one decimal; null
 * when none did
 */
public record FunnelRowView(@Nullable String districtId, @Nullable String districtName, Batch batch, long projects,
		WanYuan amount, long entered, long advanced, @Nullable BigDecimal conversionPercent,
		@Nullable BigDecimal meanDwellDays) {

}
