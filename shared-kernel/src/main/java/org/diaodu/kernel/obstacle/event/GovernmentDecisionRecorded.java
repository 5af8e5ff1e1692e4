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
import org.diaodu.kernel.obstacle.GovernmentBody;

/**
 * The government decided, binding owner and day (政府决定).
 *
 * @param deadline the present last day
 * @param originalDue stays that of the first sorting
 * @param concludedBy who concludes its supervision from now on; null where it is under
 * none, or that was not judged
 */
@EventName("obstacle.government-decision-recorded")
@Revision("1")
public record GovernmentDecisionRecorded(String obstacleId, GovernmentBody body, String documentNo, String text,
		String ownerUnitId, Deadline deadline, LocalDate originalDue, String letterNumber, List<String> evidence,
		List<DueClock> clocks, List<ClockRef> ended, LocalDate occurredOn,
		@Nullable Arbiter concludedBy) implements ObstacleSupervisionEvent, ObstacleClocks {

	public GovernmentDecisionRecorded {
		evidence = List.copyOf(evidence);
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
