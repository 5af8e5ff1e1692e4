package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * It was rated (评价).
 *
 * @param score 1 to 5
 * @param low whether whoever rated must be called back
 */
@EventName("obstacle.rated")
@Revision("1")
public record ObstacleRated(String obstacleId, int score, String reason, boolean low, String policyVersion,
		List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleClosingEvent, ObstacleClocks {

	public ObstacleRated {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
