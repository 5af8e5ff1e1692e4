package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.policy.PolicyField;
import org.diaodu.kernel.policy.PolicyParameter;

/**
 * The rule a time limit follows from.
 *
 * @param basis what kind of rule it is
 * @param parameter null when no parameter says it
 * @param field of the parameter
 * @param version of the parameter that applied
 * @param itemCode the sub-item of the taxonomy whose days count, null when none does
 * @param taxonomyVersion its version
 */
public record ObstacleClockRuleView(ObstacleClockBasis basis, @Nullable PolicyParameter parameter,
		@Nullable PolicyField field, @Nullable String version, @Nullable String itemCode,
		@Nullable String taxonomyVersion) {

}
