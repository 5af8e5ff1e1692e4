package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Makes a zone a pilot of life-cycle management as a whole from a day on, or ends that.
 */
@Clause("F-070")
public record SetZonePilot(@TargetAggregateIdentifier String unitId, boolean pilot, String documentNo,
		LocalDate occurredOn) implements UnitCommand {

	@Override
	public String target() {
		return this.unitId;
	}

}
