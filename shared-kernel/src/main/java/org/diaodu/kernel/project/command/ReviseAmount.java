package org.diaodu.kernel.project.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.project.Amounts;

/**
 * Replaces the amounts; the tiers are judged anew.
 */
@Clause("F-034")
public record ReviseAmount(@TargetAggregateIdentifier String projectId, Amounts amounts, String reason,
		LocalDate occurredOn) implements ProjectCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
