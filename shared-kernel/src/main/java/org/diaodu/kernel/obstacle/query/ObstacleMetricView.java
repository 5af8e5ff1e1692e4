package org.diaodu.kernel.obstacle.query;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How obstacles were dealt with in some months. Each counts in the month it happened, a
 * report in the one it came in. A row of a unit says what that unit did: reports,
 * sortings and repetitions count for the unit that was made to lead by the first sorting,
 * which set the original last day; escalations and returns for the unit that led at that
 * moment; solutions, ratings, closings and reopenings for the unit that solved.
 *
 * @param key unit id or category; empty when unknown, or of all together
 * @param name of the unit or category
 * @param led how often one was given to a unit to lead: by the first sorting, and each
 * time it was given to another unit or again to one that had returned it
 * @param solved solutions confirmed, by word or silence
 * @param onTime of those, by the original last day, standstill left out
 * @param onTimePercent of those solved, two decimals; null when none was
 * @param averageDays working days from the day the report came in, or the reopening, to
 * the solution, standstill left out
 * @param escalationPercent escalations for each hundred led
 * @param reopeningPercent reopenings for each hundred solved
 * @param returnPercent returns for each hundred led
 * @param averageScore 1 to 5
 * @param repeated reported for a project that the same sub-item had blocked before
 * @param repeatPercent of those sorted
 */
public record ObstacleMetricView(String key, @Nullable String name, long reported, long sorted, long led, long solved,
		long onTime, @Nullable BigDecimal onTimePercent, @Nullable BigDecimal averageDays, long escalations,
		@Nullable BigDecimal escalationPercent, long reopenings, @Nullable BigDecimal reopeningPercent, long returns,
		@Nullable BigDecimal returnPercent, long ratings, @Nullable BigDecimal averageScore, long lowRatings,
		long repeated, @Nullable BigDecimal repeatPercent, long closed) {

}
