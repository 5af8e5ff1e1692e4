package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.obstacle.GovernmentBody;

/**
 * What a government decided.
 *
 * @param ownerUnitId who must carry it out
 * @param due their last day
 */
public record ObstacleDecisionView(GovernmentBody body, String documentNo, String text, String ownerUnitId,
		@Nullable String ownerUnitName, LocalDate due, String letterNumber, List<String> evidence,
		LocalDate decidedOn) {

	public ObstacleDecisionView {
		evidence = List.copyOf(evidence);
	}

}
