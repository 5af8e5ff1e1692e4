package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Urges whoever must act now (人工催办); of the owner's contact it is a wish (企业催促), which
 * draws no letter.
 */
@Clause("F-120")
public record UrgeObstacle(@TargetAggregateIdentifier String obstacleId, String text,
		LocalDate occurredOn) implements ObstacleCommand {

	@Override
	public String target() {
		return this.obstacleId;
	}

}
