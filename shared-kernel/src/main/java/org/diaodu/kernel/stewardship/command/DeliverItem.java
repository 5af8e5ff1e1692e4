package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Says that something promised was done.
 *
 * @param result 办理结果
 */
@Clause("F-067")
public record DeliverItem(@TargetAggregateIdentifier String projectId, String itemId, String result,
		LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
