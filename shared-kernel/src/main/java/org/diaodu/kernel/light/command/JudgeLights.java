package org.diaodu.kernel.light.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Judges the lights anew; sent by the program itself.
 *
 * @param occurredOn the business day to judge for
 */
@Clause("F-021")
public record JudgeLights(@TargetAggregateIdentifier String projectId, LocalDate occurredOn) implements LightCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
