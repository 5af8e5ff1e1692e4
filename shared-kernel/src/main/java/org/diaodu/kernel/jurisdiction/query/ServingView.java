package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a place.
 *
 * @param name from the vault, a placeholder when erased
 * @param since first day
 * @param note how matters were handed over to them
 */
public record ServingView(String personId, @Nullable String name, LocalDate since, @Nullable String note) {

}
