package org.diaodu.query.graphql.policy;

import org.diaodu.kernel.policy.PolicyField;

/**
 * One value of a version.
 */
record PolicyValueInput(PolicyField field, String value) {
}
