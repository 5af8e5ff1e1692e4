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
 * The lead unit gave it back (退回).
 *
 * @param onTime whether before its limit passed
 * @param decidedBy who hands it to another unit; null means whoever sorts at the tier
 */
@EventName("obstacle.returned")
@Revision("1")
public record ObstacleReturned(String obstacleId, String leadUnitId, String ground, String alternative,
		@Nullable String suggestedUnitId, boolean onTime, List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn, @Nullable Arbiter decidedBy) implements ObstacleEntryEvent, ObstacleClocks {

	public ObstacleReturned {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
