package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A name a unit has or had.
 *
 * @param code GB/T 2260 code of that time, for a division
 * @param since first day
 * @param until the day before the next name began, null for the present one
 * @param reason why it changed, null for the first
 */
public record UnitNameView(String name, @Nullable String code, LocalDate since, @Nullable LocalDate until,
		@Nullable String reason) {

}
