package org.diaodu.kernel.progress.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Records that the licence was verified again after a long stop.
 */
@Clause("F-134")
public record ReverifyLicence(@TargetAggregateIdentifier String projectId, String stopId, String documentNo,
		LocalDate occurredOn) implements ProgressCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
