package org.diaodu.kernel.light.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.light.Confidence;
import org.diaodu.kernel.message.Clause;

/**
 * Says how sure the 专管员 is that the target will be met.
 */
@Clause("F-049")
public record RateConfidence(@TargetAggregateIdentifier String projectId, Confidence confidence, String text,
		LocalDate occurredOn) implements LightCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
