package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * A month ended: opens supervision of an obstacle by which the light of its project was
 * red at as many month's ends in a row as policy says (督办:两次亮红灯); sent by the program
 * itself.
 *
 * @param monthEndedOn last day of the month
 */
@Clause("F-121")
public record SuperviseRedObstacle(@TargetAggregateIdentifier String obstacleId, LocalDate monthEndedOn,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
