package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A unit that helps the lead unit.
 *
 * @param answeredOn null while it has not answered
 * @param onTime whether before its own limit passed; null while it may still answer in
 * time
 */
public record ObstacleCooperatorView(String unitId, @Nullable String unitName, LocalDate due,
		@Nullable LocalDate answeredOn, @Nullable Boolean onTime) {

}
