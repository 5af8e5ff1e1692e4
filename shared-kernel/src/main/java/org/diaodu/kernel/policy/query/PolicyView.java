package org.diaodu.kernel.policy.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.policy.PolicyParameter;

/**
 * A parameter and the version that applies on the day asked, null when none does.
 */
public record PolicyView(PolicyParameter parameter, @Nullable PolicyVersionView inForce) {

}
