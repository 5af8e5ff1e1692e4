package org.diaodu.kernel.permit.query;

import java.time.LocalDate;

import org.diaodu.kernel.permit.LimitKind;

/**
 * A limit of a permit that takes long.
 *
 * @param days of the limit, in the unit of the permit
 * @param due its last day
 * @param over whether that passed
 * @param daysOver since then in the unit of the permit; before, below zero how many are
 * left
 * @param provisional whether its last day counts on days no notice is known for (C7)
 */
public record SlowLimitView(LimitKind limit, int days, LocalDate due, boolean over, int daysOver, boolean provisional) {

}
