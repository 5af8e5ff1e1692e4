package org.diaodu.kernel.policy.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * Versions of the tier thresholds, oldest first.
 */
public record ThresholdsView(List<ThresholdVersionView> versions, Basis basis) {

	public ThresholdsView {
		versions = List.copyOf(versions);
	}

}
