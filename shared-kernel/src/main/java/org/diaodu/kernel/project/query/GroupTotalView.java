package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.value.WanYuan;

/**
 * Count and total of one group.
 *
 * @param key what the group has in common
 * @param name of the unit, for a territory; otherwise null
 * @param totalInvestment 万元
 */
public record GroupTotalView(String key, @Nullable String name, long count, WanYuan totalInvestment) {

}
