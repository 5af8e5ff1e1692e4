package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.stewardship.query.PersonRef;

/**
 * Whose turn it is, and for what.
 *
 * @param unitId of whoever must act, null when it is a person
 * @param role in which they must act, null for whoever has that duty there
 * @param person null when it is a unit
 * @param due their last day, null when there is none
 * @param overdue whether that is over
 */
public record ObstacleTurnView(ObstacleWait waitsFor, ObstacleParty party, @Nullable String unitId,
		@Nullable String unitName, @Nullable Role role, @Nullable PersonRef person, @Nullable LocalDate due,
		boolean overdue) {

}
