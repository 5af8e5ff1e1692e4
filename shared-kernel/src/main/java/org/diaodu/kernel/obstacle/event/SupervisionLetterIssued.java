package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.Deadline;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.LetterColour;

/**
 * A letter of supervision was sent (督办函).
 */
@EventName("obstacle.supervision-letter-issued")
@Revision("1")
public record SupervisionLetterIssued(String obstacleId, LetterColour colour, String unitId, String letterNumber,
		String reason, Deadline answerBy, List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleSupervisionEvent, ObstacleClocks {

	public SupervisionLetterIssued {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
