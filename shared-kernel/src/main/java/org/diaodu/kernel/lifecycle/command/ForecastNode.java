package org.diaodu.kernel.lifecycle.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Says when a node is expected.
 */
@Clause("F-077")
public record ForecastNode(@TargetAggregateIdentifier String projectId, String nodeCode, LocalDate forecastOn,
		@Nullable String reason, LocalDate occurredOn) implements LifecycleCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
