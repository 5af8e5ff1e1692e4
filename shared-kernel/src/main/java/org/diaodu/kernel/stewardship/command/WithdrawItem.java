package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Takes a promise back.
 */
@Clause("F-067")
public record WithdrawItem(@TargetAggregateIdentifier String projectId, String itemId, String reason,
		LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
