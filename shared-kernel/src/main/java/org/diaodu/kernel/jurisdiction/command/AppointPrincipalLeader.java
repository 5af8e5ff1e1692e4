package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * Names the principal leader of an office, replacing the present one.
 *
 * @param note how matters were handed over; required when somebody is replaced
 */
@Clause("F-011")
public record AppointPrincipalLeader(@TargetAggregateIdentifier String unitId, String personId, LocalDate from,
		@Nullable String note) implements OfficeCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
