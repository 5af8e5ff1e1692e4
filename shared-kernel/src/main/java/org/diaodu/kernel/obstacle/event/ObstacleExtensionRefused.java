package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * The due day stays (不同意延期).
 */
@EventName("obstacle.extension-refused")
@Revision("1")
public record ObstacleExtensionRefused(String obstacleId, int workingDays, String reason, List<DueClock> clocks,
		List<ClockRef> ended, LocalDate occurredOn) implements ObstacleTimeEvent, ObstacleClocks {

	public ObstacleExtensionRefused {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
