package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the lead unit says was done.
 *
 * @param onTime by the original last day, standstill left out
 * @param confirmedOn null while nobody confirmed
 * @param silent whether it was confirmed by silence
 */
public record ObstacleSolutionView(String unitId, @Nullable String unitName, String text, List<String> evidence,
		LocalDate claimedOn, boolean onTime, @Nullable LocalDate confirmedOn, boolean silent) {

	public ObstacleSolutionView {
		evidence = List.copyOf(evidence);
	}

}
