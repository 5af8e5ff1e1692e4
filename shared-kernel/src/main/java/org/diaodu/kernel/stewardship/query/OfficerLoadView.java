package org.diaodu.kernel.stewardship.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;

/**
 * How many projects an officer holds.
 *
 * @param projects in this role, each counted once
 * @param limit by the policy of that day, null when there is none
 */
public record OfficerLoadView(PersonRef person, Role role, String unitId, @Nullable String unitName, int projects,
		@Nullable Integer limit, boolean over) {

}
