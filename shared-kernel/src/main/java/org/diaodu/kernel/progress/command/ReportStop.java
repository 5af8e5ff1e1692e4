package org.diaodu.kernel.progress.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Records that the stop was reported to the licensing office.
 */
@Clause("F-134")
public record ReportStop(@TargetAggregateIdentifier String projectId, String stopId, String documentNo,
		LocalDate occurredOn) implements ProgressCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
