package org.diaodu.kernel.obstacle;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Clause;

/**
 * A unit that shall help the lead unit.
 *
 * @param due its last day, null for the days of the policy
 */
@Clause("F-137")
public record CooperatorWish(String unitId, @Nullable LocalDate due) {

}
