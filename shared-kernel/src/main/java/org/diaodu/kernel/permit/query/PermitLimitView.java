package org.diaodu.kernel.permit.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A limit of a permit.
 *
 * @param days how many, with what was added
 * @param due its last day, null while the clock stands still or once it is decided
 * @param exceededOn the day that was passed before the office decided, null when none was
 * found; no standstill told afterwards undoes it
 * @param provisional whether its last day counts on days no notice is known for (C7)
 */
public record PermitLimitView(int days, @Nullable LocalDate due, @Nullable LocalDate exceededOn, boolean provisional) {

}
