package org.diaodu.kernel.progress.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.value.WanYuan;

/**
 * The funds of a year.
 *
 * @param planned 万元, needed in the year; null when not planned
 * @param received 万元, came in this year
 * @param receivedTotal 万元, came in ever
 * @param capitalProven 万元, 资本金证明; null when not proven
 */
public record FundsView(int year, @Nullable WanYuan planned, WanYuan received, WanYuan receivedTotal,
		@Nullable WanYuan capitalProven) {

}
