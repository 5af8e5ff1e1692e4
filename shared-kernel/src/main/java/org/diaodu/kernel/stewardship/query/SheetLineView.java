package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.stewardship.RealNameSlot;

/**
 * A line of the sheet of names.
 *
 * @param applicable a government project has no liaison
 * @param missingSince null when it is filled or not applicable
 */
public record SheetLineView(RealNameSlot slot, boolean applicable, boolean filled, @Nullable String value,
		@Nullable LocalDate missingSince) {

}
