package org.diaodu.query.graphql;

import org.jspecify.annotations.Nullable;

/**
 * How many entries a page has.
 */
public final class Pages {

	/** When the client does not say. */
	public static final int DEFAULT_SIZE = 20;

	private Pages() {
	}

	/** The wish, already within bounds, or the default. */
	public static int size(@Nullable Integer first) {
		return (first != null) ? first : DEFAULT_SIZE;
	}

}
