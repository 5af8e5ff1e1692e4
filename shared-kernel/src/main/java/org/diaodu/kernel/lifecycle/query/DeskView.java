package org.diaodu.kernel.lifecycle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Desk;

/**
 * Whose move it is, and since when.
 *
 * @param unitId of the office, null for an owner or an officer
 * @param since null while nobody said
 */
public record DeskView(Desk desk, @Nullable String unitId, @Nullable String unitName, @Nullable LocalDate since) {

}
