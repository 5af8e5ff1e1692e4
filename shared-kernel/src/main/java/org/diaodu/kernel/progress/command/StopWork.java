package org.diaodu.kernel.progress.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.progress.StopCause;

/**
 * Records that work stopped.
 */
@Clause("F-134")
public record StopWork(@TargetAggregateIdentifier String projectId, String stopId, StopCause stopCause, String reason,
		@Nullable LocalDate resumeExpectedOn, LocalDate occurredOn) implements ProgressCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
