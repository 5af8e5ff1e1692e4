package org.diaodu.query.jurisdiction;

import org.diaodu.kernel.message.CommonRefusal;
import org.diaodu.kernel.message.Refusal;

/**
 * How many rows a question may ask for at once. The edge allows fewer.
 */
public final class PageSize {

	/** Enough for an export to page through a city. */
	public static final int LARGEST = 1_000;

	private PageSize() {
	}

	/**
	 * Refuses less than one and more than the largest.
	 * @throws org.axonframework.queryhandling.QueryExecutionException naming
	 * {@code first}
	 */
	public static void check(int first) {
		if (first < 1 || first > LARGEST) {
			throw Refusals.refuse(Refusal.of(CommonRefusal.VALUE_INVALID, "first").with("max", LARGEST));
		}
	}

}
