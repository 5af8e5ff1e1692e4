package org.diaodu.kernel.light.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Judges the lights anew; sent by the program itself.
 *
 * @param monthEnd the day that completed a month, judged first; null when only the other
 * is judged
 * @param occurredOn the business day to judge for
 */
@Clause("F-021")
public record JudgeLights(@TargetAggregateIdentifier String projectId, @Nullable LocalDate monthEnd,
		LocalDate occurredOn) implements LightCommand {

	@Override
	public String target() {
		return this.projectId;
	}

	/** Most lights stay as they are. */
	@Override
	public boolean usuallyToNoEffect() {
		return true;
	}

}
