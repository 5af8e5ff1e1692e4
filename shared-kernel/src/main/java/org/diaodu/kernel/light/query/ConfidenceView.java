package org.diaodu.kernel.light.query;

import java.time.LocalDate;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.light.Confidence;
import org.diaodu.kernel.stewardship.query.PersonRef;

/**
 * How sure somebody was that the target will be met.
 *
 * @param raterRole in which kind of post
 */
public record ConfidenceView(Confidence confidence, String text, PersonRef rater, Role raterRole, LocalDate ratedOn,
		long logIndex) {

}
