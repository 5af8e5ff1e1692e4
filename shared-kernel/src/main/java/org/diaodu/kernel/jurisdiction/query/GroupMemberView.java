package org.diaodu.kernel.jurisdiction.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.LeaderRank;

/**
 * A member of the leading group.
 *
 * @param name from the vault, a placeholder when erased
 * @param rank the rank held on the day, null when none
 */
public record GroupMemberView(String personId, @Nullable String name, @Nullable LeaderRank rank) {

}
