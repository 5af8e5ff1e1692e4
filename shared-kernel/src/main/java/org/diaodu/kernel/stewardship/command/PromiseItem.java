package org.diaodu.kernel.stewardship.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Promises something on behalf of the guarantor.
 *
 * @param itemId chosen by the caller, so that a retry is the same item
 * @param visitId the visit on which it was promised, if any
 * @param ownerId the person who answers for it
 * @param ownerUnitId in which unit
 */
@Clause("F-067")
public record PromiseItem(@TargetAggregateIdentifier String projectId, String itemId, @Nullable String visitId,
		String what, String ownerId, String ownerUnitId, LocalDate dueOn,
		LocalDate occurredOn) implements StewardshipCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
