package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;

/**
 * The leading group of the city on a day.
 *
 * @param since first day of this composition
 * @param reason why it changed, null for the first
 */
public record LeadingGroupView(String groupId, String name, GroupMemberView chair, List<GroupMemberView> members,
		String officeUnitId, @Nullable String officeUnitName, String documentNo, @Nullable String reason,
		LocalDate since, Basis basis) {

	public LeadingGroupView {
		members = List.copyOf(members);
	}

}
