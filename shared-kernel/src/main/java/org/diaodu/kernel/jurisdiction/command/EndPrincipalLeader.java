package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Records that the principal leader left without a successor. The last day is {@code on}.
 */
@Clause("F-011")
public record EndPrincipalLeader(@TargetAggregateIdentifier String unitId, LocalDate on,
		String reason) implements OfficeCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
