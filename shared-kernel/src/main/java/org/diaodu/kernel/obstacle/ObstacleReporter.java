package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Clause;

/**
 * Somebody who reported an obstacle, or another that became part of it.
 *
 * @param role in which they reported it
 * @param unitId for which they reported it
 */
@Clause({ "F-117", "F-123" })
public record ObstacleReporter(String personId, Role role, String unitId) {

	/**
	 * Whether they may say if what a unit calls solved is gone: nobody judges what their
	 * own unit claims, but whoever speaks for the owner.
	 */
	public boolean mayJudge(String claimingUnitId) {
		return this.role == Role.OWNER_CONTACT || !this.unitId.equals(claimingUnitId);
	}

}
