package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.SupervisionCause;

/**
 * Supervision was opened (督办).
 *
 * @param orderNumber of the order
 */
@EventName("obstacle.supervised")
@Revision("1")
public record ObstacleSupervised(String obstacleId, SupervisionCause cause, String reason, String orderNumber,
		String policyVersion, LocalDate occurredOn) implements ObstacleSupervisionEvent {

	@Override
	public String subject() {
		return this.obstacleId;
	}

}
