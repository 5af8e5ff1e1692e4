package org.diaodu.kernel.light.query;

import org.diaodu.kernel.stewardship.query.PersonRef;

/**
 * Somebody who answers for a project.
 *
 * @param place a constant of {@link org.diaodu.kernel.stewardship.Slot}, or
 * {@code GUARANTOR}
 */
public record ResponsibleView(String place, PersonRef person) {

}
