package org.diaodu.kernel.project;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Where a project is built. Coordinates are WGS-84 degrees.
 */
public record Place(@Nullable String address, @Nullable BigDecimal longitude, @Nullable BigDecimal latitude) {

	/** Nothing is known of the place. */
	public static final Place UNKNOWN = new Place(null, null, null);

}
