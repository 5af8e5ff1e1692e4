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
 * A wish for more days that nobody answered came to nothing (延期申请失效): there was nothing
 * left to answer.
 *
 * @param unitId who had asked
 * @param reason what came first
 * @param decidedBy who should have decided; null means whoever sorts at the tier
 */
@EventName("obstacle.extension-lapsed")
@Revision("1")
public record ObstacleExtensionLapsed(String obstacleId, String unitId, int workingDays, String reason,
		List<DueClock> clocks, List<ClockRef> ended, LocalDate occurredOn,
		@Nullable Arbiter decidedBy) implements ObstacleTimeEvent, ObstacleClocks {

	public ObstacleExtensionLapsed {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
