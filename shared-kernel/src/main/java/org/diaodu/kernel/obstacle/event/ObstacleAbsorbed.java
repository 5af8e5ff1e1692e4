package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.ObstacleReporter;

/**
 * Another one became part of it (并入).
 *
 * @param reporters who had reported the other one, and what had become part of that: from
 * now on they are asked about this one; null where it was recorded before this was noted
 * @param upheld whether it was said of the other one that it is there still; null where
 * it was recorded before this was noted
 */
@EventName("obstacle.absorbed")
@Revision("1")
public record ObstacleAbsorbed(String obstacleId, String otherObstacleId, String otherNumber, String reason,
		LocalDate occurredOn, @Nullable List<ObstacleReporter> reporters,
		@Nullable Boolean upheld) implements ObstacleEntryEvent {

	public ObstacleAbsorbed {
		reporters = (reporters != null) ? List.copyOf(reporters) : null;
	}

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
