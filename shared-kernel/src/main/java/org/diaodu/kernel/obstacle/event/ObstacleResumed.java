package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * Its clocks run on (恢复办理).
 *
 * @param standstill working days that do not count
 * @param after the present last day
 */
@EventName("obstacle.resumed")
@Revision("1")
public record ObstacleResumed(String obstacleId, String reason, int standstill, Deadline before, Deadline after,
		List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleTimeEvent, ObstacleClocks {

	public ObstacleResumed {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

	@Override
	public All allClocks() {
		return All.WAKE;
	}

}
