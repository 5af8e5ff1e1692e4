package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.PauseGround;

/**
 * Its clocks stand still (挂起).
 */
@EventName("obstacle.paused")
@Revision("1")
public record ObstaclePaused(String obstacleId, PauseGround ground, String reason, List<String> evidence,
		LocalDate occurredOn) implements ObstacleTimeEvent, ClockBearing {

	public ObstaclePaused {
		evidence = List.copyOf(evidence);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

	@Override
	public All allClocks() {
		return All.SLEEP;
	}

}
