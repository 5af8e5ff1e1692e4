package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.UrgeCause;

/**
 * Whoever must act was urged (催办).
 *
 * @param number the first is 1
 * @param unitId who must act
 * @param copiedToDeputyHead whether the deputy head of the unit was told, from the second
 * on
 * @param text of who urged by hand, null otherwise
 */
@EventName("obstacle.urged")
@Revision("1")
public record ObstacleUrged(String obstacleId, int number, UrgeCause cause, String unitId, boolean copiedToDeputyHead,
		String letterNumber, @Nullable String text, List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleTimeEvent, ObstacleClocks {

	public ObstacleUrged {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
