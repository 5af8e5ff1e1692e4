package org.diaodu.kernel.policy.query;

import org.jspecify.annotations.Nullable;

/**
 * Who proposed or decided.
 *
 * @param name null when the program itself did, or the person has none
 * @param unitName null when the program itself did
 */
public record PolicyActorView(String personId, @Nullable String name, String unitId, @Nullable String unitName) {

}
