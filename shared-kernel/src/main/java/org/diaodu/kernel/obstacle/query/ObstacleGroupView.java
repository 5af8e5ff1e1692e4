package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

/**
 * How many open obstacles have something in common.
 *
 * @param key constant, code or unit id; empty when unknown
 * @param name of a unit or category, otherwise null
 */
public record ObstacleGroupView(String key, @Nullable String name, long count) {

}
