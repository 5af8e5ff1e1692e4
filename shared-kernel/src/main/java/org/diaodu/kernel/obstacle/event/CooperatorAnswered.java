package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.clock.ClockRef;
import org.diaodu.kernel.clock.DueClock;
import org.diaodu.kernel.message.EventName;

/**
 * A cooperating unit answered (会办答复).
 *
 * @param onTime whether before its own limit passed
 */
@EventName("obstacle.cooperator-answered")
@Revision("1")
public record CooperatorAnswered(String obstacleId, String unitId, String text, List<String> evidence, boolean onTime,
		List<DueClock> clocks, List<ClockRef> ended,
		LocalDate occurredOn) implements ObstacleWorkEvent, ObstacleClocks {

	public CooperatorAnswered {
		evidence = List.copyOf(evidence);
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
