package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * A cooperating unit leads now and helps no more (会办终止).
 *
 * @param onTime whether it had answered before its own limit passed; null when it had not
 * answered and still had time
 */
@EventName("obstacle.cooperation-ended")
@Revision("1")
public record CooperationEnded(String obstacleId, String unitId, @Nullable Boolean onTime, List<DueClock> clocks,
		List<ClockRef> ended, LocalDate occurredOn) implements ObstacleWorkEvent, ObstacleClocks {

	public CooperationEnded {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
