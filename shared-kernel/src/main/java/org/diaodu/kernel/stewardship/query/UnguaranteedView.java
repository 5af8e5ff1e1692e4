package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

/**
 * A project that should have a guarantor.
 *
 * @param since since when it has none
 */
public record UnguaranteedView(ProjectRef project, LocalDate since) {

}
