package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Convenes the leading group of the city; there is one.
 *
 * @param officeUnitId the unit that is its office
 */
@Clause("F-009")
public record ConveneLeadingGroup(@TargetAggregateIdentifier String groupId, String name, String chairId,
		List<String> memberIds, String officeUnitId, String documentNo, LocalDate on) implements GroupCommand {

	public ConveneLeadingGroup {
		memberIds = List.copyOf(memberIds);
	}

	@Override
	public String target() {
		return this.groupId;
	}

}
