package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.obstacle.ObstacleStatus;

/**
 * The clocks of an obstacle (计时说明).
 *
 * @param originalDue no act makes it later, only another calendar (ADR 0220); a merger
 * may make it earlier (ADR 0126)
 * @param originalUntil the same, standstill left out
 * @param usedDays working days used of the present limit, the day that runs counted
 * @param totalDays working days of the present limit
 */
public record ObstacleClocksView(String obstacleId, String number, ObstacleStatus status, ObstacleClockState clock,
		@Nullable LocalDate originalDue, @Nullable LocalDate originalUntil, @Nullable Deadline deadline,
		@Nullable Integer usedDays, @Nullable Integer totalDays, @Nullable Integer usedPercent, int standstill,
		@Nullable ObstaclePauseView pause, List<RunningClockView> running, List<ObstacleClockEntryView> entries,
		Basis basis) {

	public ObstacleClocksView {
		running = List.copyOf(running);
		entries = List.copyOf(entries);
	}

}
