package org.diaodu.query.graphql.policy;

import org.diaodu.kernel.policy.PolicyField;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a parameter must be.
 */
record PolicyFieldRule(PolicyField field, PolicyField.Unit unit, @Nullable String lowest, @Nullable String highest) {

	static PolicyFieldRule of(PolicyField field) {
		return new PolicyFieldRule(field, field.unit(), field.lowest(), field.highest());
	}

}
