package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.Arbiter;
import org.diaodu.kernel.obstacle.EscalationCause;
import org.diaodu.kernel.obstacle.SolvingTier;

/**
 * It went to the next tier (升级); number and original due day stay.
 *
 * @param deadline the present last day
 * @param tierLimit the last day of the tier it went to, which counts once the present one
 * is over, where the lead unit asked for it itself and so keeps its own; null where that
 * is the present one
 * @param concludedBy who concludes its supervision from now on; null where it is under
 * none, or that was not judged
 */
@EventName("obstacle.escalated")
@Revision("1")
public record ObstacleEscalated(String obstacleId, SolvingTier from, SolvingTier to, EscalationCause cause,
		String reason, @Nullable String coordinatingUnitId, int workingDays, LocalDate originalDue, Deadline deadline,
		List<DueClock> clocks, List<ClockRef> ended, LocalDate occurredOn, @Nullable Deadline tierLimit,
		@Nullable Arbiter concludedBy) implements ObstacleTimeEvent, ObstacleClocks {

	public ObstacleEscalated {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
