package org.diaodu.kernel.obstacle.query;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How obstacles were dealt with in some months. Each counts in the month it happened.
 *
 * @param key unit id or category; empty when unknown, or of all together
 * @param name of the unit or category
 * @param solved solutions confirmed, by word or silence
 * @param onTime of those, by the original last day, standstill left out
 * @param onTimePercent of those solved, two decimals; null when none was
 * @param averageDays working days from report or reopening to solution, standstill left
 * out
 * @param escalationPercent escalations for each hundred sorted
 * @param reopeningPercent reopenings for each hundred solved
 * @param returnPercent returns for each hundred sorted
 * @param averageScore 1 to 5
 * @param repeated reported for a project that the same sub-item had blocked before
 * @param repeatPercent of those sorted
 */
public record ObstacleMetricView(String key, @Nullable String name, long reported, long sorted, long solved,
		long onTime, @Nullable BigDecimal onTimePercent, @Nullable BigDecimal averageDays, long escalations,
		@Nullable BigDecimal escalationPercent, long reopenings, @Nullable BigDecimal reopeningPercent, long returns,
		@Nullable BigDecimal returnPercent, long ratings, @Nullable BigDecimal averageScore, long lowRatings,
		long repeated, @Nullable BigDecimal repeatPercent, long closed) {

}
