package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in an office.
 *
 * @param name from the vault, a placeholder when erased
 * @param to last day, null while open
 */
public record OfficeStaffView(String personId, @Nullable String name, boolean fullTime, LocalDate from,
		@Nullable LocalDate to) {

}
