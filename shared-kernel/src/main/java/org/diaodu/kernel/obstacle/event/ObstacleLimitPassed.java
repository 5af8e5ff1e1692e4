package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockKind;
import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.Arbiter;

/**
 * Somebody did not act in time.
 *
 * @param key which clock of its kind
 * @param unitId who should have acted, null when it is the reporter
 * @param decidedBy who decides from now on in their stead, null when they still do: of a
 * step that went to the tier above
 */
@EventName("obstacle.limit-passed")
@Revision("1")
public record ObstacleLimitPassed(String obstacleId, ClockKind kind, String key, LocalDate dueOn,
		@Nullable String unitId, List<DueClock> clocks, List<ClockRef> ended, LocalDate occurredOn,
		@Nullable Arbiter decidedBy) implements ObstacleTimeEvent, ObstacleClocks {

	public ObstacleLimitPassed {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
