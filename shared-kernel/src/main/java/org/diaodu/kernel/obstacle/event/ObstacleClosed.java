package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.message.EventName;

/**
 * It was struck off (销号). Its clocks were ended when it was said to be solved; only that
 * of the rating may run on, and that of the closing ends.
 *
 * @param ended null where it was recorded before the closing had a limit
 */
@EventName("obstacle.closed")
@Revision("1")
public record ObstacleClosed(String obstacleId, List<String> evidence, LocalDate occurredOn,
		@Nullable List<ClockRef> ended) implements ObstacleClosingEvent, ClockBearing {

	public ObstacleClosed {
		evidence = List.copyOf(evidence);
		ended = (ended != null) ? List.copyOf(ended) : null;
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

	@Override
	public List<ClockRef> endsClocks() {
		return (this.ended != null) ? this.ended : List.of();
	}

}
