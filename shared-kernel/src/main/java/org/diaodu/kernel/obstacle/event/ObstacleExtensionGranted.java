package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * It is due later (同意延期); the original due day stays.
 *
 * @param number the first or second
 */
@EventName("obstacle.extension-granted")
@Revision("1")
public record ObstacleExtensionGranted(String obstacleId, int number, int workingDays, Deadline before, Deadline after,
		List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleTimeEvent, ObstacleClocks {

	public ObstacleExtensionGranted {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
