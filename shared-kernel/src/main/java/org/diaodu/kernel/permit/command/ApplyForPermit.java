package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * The owner applies for a permit, planned or not.
 *
 * @param departmentId the office; null for the catalogue's
 */
@Clause({ "F-020", "F-081" })
public record ApplyForPermit(@TargetAggregateIdentifier String projectId, String permitId, String permitCode,
		@Nullable String departmentId, @Nullable String caseNo, LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
