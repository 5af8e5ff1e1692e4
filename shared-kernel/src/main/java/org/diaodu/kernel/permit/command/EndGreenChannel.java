package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Closes the green channel.
 *
 * @param permitCode null for all permits
 */
@Clause("F-080")
public record EndGreenChannel(@TargetAggregateIdentifier String projectId, @Nullable String permitCode, String reason,
		LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
