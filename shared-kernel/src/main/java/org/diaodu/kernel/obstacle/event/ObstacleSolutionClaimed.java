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
 * The lead unit said that it is gone (报结).
 *
 * @param onTime whether not later than the original due day, standstill left out
 * @param confirmedBy who says whether it is so; null means those who reported it
 */
@EventName("obstacle.solution-claimed")
@Revision("1")
public record ObstacleSolutionClaimed(String obstacleId, String unitId, String text, List<String> evidence,
		boolean onTime, String policyVersion, List<DueClock> clocks, List<ClockRef> ended, LocalDate occurredOn,
		@Nullable Arbiter confirmedBy) implements ObstacleWorkEvent, ObstacleClocks {

	public ObstacleSolutionClaimed {
		evidence = List.copyOf(evidence);
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	/** The same, judged by somebody else. */
	public ObstacleSolutionClaimed withConfirmer(Arbiter other) {
		return new ObstacleSolutionClaimed(this.obstacleId, this.unitId, this.text, this.evidence, this.onTime,
				this.policyVersion, this.clocks, this.ended, this.occurredOn, other);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
