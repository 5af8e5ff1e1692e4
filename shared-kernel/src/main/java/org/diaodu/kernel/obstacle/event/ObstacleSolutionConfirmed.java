package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.Arbiter;

/**
 * It is gone, by word or by silence (确认).
 *
 * @param silent whether nobody answered in time
 * @param decidedBy who calls back and strikes off; null means whoever sorts at the tier
 */
@EventName("obstacle.solution-confirmed")
@Revision("1")
public record ObstacleSolutionConfirmed(String obstacleId, boolean silent, List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn, @Nullable Arbiter decidedBy) implements ObstacleClosingEvent, ObstacleClocks {

	public ObstacleSolutionConfirmed {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
