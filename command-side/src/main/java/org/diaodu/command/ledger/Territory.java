package org.diaodu.command.ledger;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an import must know of the city's units to read a row. Names are those valid on
 * any day: old lists use old names.
 */
interface Territory {

	/** The district of that name, or null. */
	@Nullable Match district(String name, LocalDate on);

	/** The district of that GB/T 2260 code, or null. */
	@Nullable Match division(String code, LocalDate on);

	/** The zone of that name, or null. */
	@Nullable Match zone(String name, LocalDate on);

	/** The construction-management department of that name, or null. */
	@Nullable Match department(String name, LocalDate on);

	/**
	 * A unit found.
	 *
	 * @param name its name today
	 * @param former whether it was found by a name or code it no longer has
	 */
	record Match(String unitId, String name, boolean former) {

	}

}
