package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How it was rated.
 *
 * @param low whether whoever rated must be called back
 * @param calledBackOn null while they were not
 * @param satisfied what the call-back found, null before it
 */
public record ObstacleRatingView(int score, String reason, LocalDate ratedOn, boolean low,
		@Nullable LocalDate calledBackOn, @Nullable Boolean satisfied, @Nullable String callBackText) {

}
