package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.PauseGround;

/**
 * Its clocks stand still (挂起).
 *
 * @param decidedBy who lets them run on; null means whoever sorts at the tier
 * @param clocks that of the standstill itself, which runs meanwhile; null where no
 * numbers limit it, and where it was recorded before they did
 */
@EventName("obstacle.paused")
@Revision("1")
public record ObstaclePaused(String obstacleId, PauseGround ground, String reason, List<String> evidence,
		LocalDate occurredOn, @Nullable Arbiter decidedBy,
		@Nullable List<DueClock> clocks) implements ObstacleTimeEvent, ClockBearing {

	public ObstaclePaused {
		evidence = List.copyOf(evidence);
		clocks = (clocks != null) ? List.copyOf(clocks) : null;
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

	@Override
	public List<DueClock> startsClocks() {
		return (this.clocks != null) ? this.clocks : List.of();
	}

	@Override
	public All allClocks() {
		return All.SLEEP;
	}

}
