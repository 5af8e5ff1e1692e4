package org.diaodu.kernel.permit.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.permit.SuspensionGround;

/**
 * The clocks stand still on a ground of law.
 */
@Clause("F-028")
public record SuspendPermit(@TargetAggregateIdentifier String projectId, String permitId, SuspensionGround ground,
		String note, LocalDate occurredOn) implements PermitCommand {

	@Override
	public String target() {
		return this.projectId;
	}

}
