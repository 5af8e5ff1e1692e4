package org.diaodu.kernel.jurisdiction.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;

/**
 * Gives the leading group the chair, members and office it has from a day on.
 */
@Clause("F-009")
public record ChangeLeadingGroup(@TargetAggregateIdentifier String groupId, String chairId, List<String> memberIds,
		String officeUnitId, String documentNo, String reason, LocalDate on) implements GroupCommand {

	public ChangeLeadingGroup {
		memberIds = List.copyOf(memberIds);
	}

	@Override
	public String target() {
		return this.groupId;
	}

}
