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
 * The lead unit asked for more days (申请延期).
 *
 * @param decidedBy who decides; null means whoever sorts at the tier
 */
@EventName("obstacle.extension-requested")
@Revision("1")
public record ObstacleExtensionRequested(String obstacleId, String unitId, int workingDays, String reason,
		String explanation, String policyVersion, List<DueClock> clocks, List<ClockRef> ended, LocalDate occurredOn,
		@Nullable Arbiter decidedBy) implements ObstacleTimeEvent, ObstacleClocks {

	public ObstacleExtensionRequested {
		clocks = List.copyOf(clocks);
		ended = List.copyOf(ended);
	}

	/** The same, decided on by somebody else. */
	public ObstacleExtensionRequested withDecider(Arbiter other) {
		return new ObstacleExtensionRequested(this.obstacleId, this.unitId, this.workingDays, this.reason,
				this.explanation, this.policyVersion, this.clocks, this.ended, this.occurredOn, other);
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
