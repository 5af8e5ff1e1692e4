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
import org.diaodu.kernel.obstacle.LetterColour;

/**
 * A letter of supervision was sent (督办函).
 *
 * @param unitId to whom it went, and who therefore never concludes the supervision
 * @param concludedBy who does, as things are; null where that was not judged: whoever
 * supervises
 */
@EventName("obstacle.supervision-letter-issued")
@Revision("1")
public record SupervisionLetterIssued(String obstacleId, LetterColour colour, String unitId, String letterNumber,
		String reason, Deadline answerBy, List<DueClock> clocks, List<ClockRef> ended, LocalDate occurredOn,
		@Nullable Arbiter concludedBy) implements ObstacleSupervisionEvent, ObstacleClocks {

	public SupervisionLetterIssued {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
