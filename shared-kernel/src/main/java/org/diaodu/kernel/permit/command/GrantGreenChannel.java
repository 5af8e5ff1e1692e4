package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Opens the green channel for a project or one permit of it.
 *
 * @param permitCode null for all permits
 * @param until last day, null without end
 */
@Clause("F-080")
public record GrantGreenChannel(@TargetAggregateIdentifier String projectId, @Nullable String permitCode,
		@Nullable LocalDate until, String reason, LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
