package org.diaodu.kernel.obstacle;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

import org.diaodu.kernel.message.Clause;

/**
 * Who records what a government decided (登记政府决定): nobody of a unit whose work it is, be
 * it the one that leads or the one that is to, and always somebody.
 */
@Clause({ "F-004", "F-009", "F-128" })
public enum DecisionRecorder {

	/** Those who act for the government that was asked, of another unit. */
	GOVERNMENT,
	/** Where that has nobody else: those who act for the city, of another unit. */
	TIER_ABOVE,
	/** Where the city has nobody else: its leaders, who speak for the leading group. */
	LEADING_GROUP;

	/**
	 * Who that is.
	 * @param concerned the units whose work it is
	 * @param ofTheCity whether the city, or the leading group, was asked
	 * @param acting whoever acts for the government that was asked, each by all units
	 * they serve in (兼职)
	 * @param actingForTheCity the same of the city
	 */
	public static DecisionRecorder of(Collection<String> concerned, boolean ofTheCity, Collection<Set<String>> acting,
			Collection<Set<String>> actingForTheCity) {
		if (isAnyOther(acting, concerned)) {
			return GOVERNMENT;
		}
		return (!ofTheCity && isAnyOther(actingForTheCity, concerned)) ? TIER_ABOVE : LEADING_GROUP;
	}

	private static boolean isAnyOther(Collection<Set<String>> acting, Collection<String> concerned) {
		return acting.stream().anyMatch((servesIn) -> Collections.disjoint(servesIn, concerned));
	}

}
