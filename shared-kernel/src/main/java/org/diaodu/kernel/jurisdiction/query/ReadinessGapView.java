package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.diaodu.kernel.jurisdiction.ReadinessGap;

/**
 * What is missing.
 *
 * @param since first day without it
 */
public record ReadinessGapView(ReadinessGap gap, LocalDate since) {

}
