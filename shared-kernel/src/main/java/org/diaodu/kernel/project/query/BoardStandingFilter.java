package org.diaodu.kernel.project.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.lifecycle.Pool;
import org.diaodu.kernel.light.LightColour;

/**
 * Narrows a board by how its projects stand; null means any.
 *
 * @param overall what the worst light shows
 * @param lights what single lights must show, all of them
 * @param overdue whether the planned day of an open node has passed
 */
public record BoardStandingFilter(@Nullable LightColour overall, List<LightFilter> lights, @Nullable Pool pool,
		@Nullable Boolean overdue) {

	/** Whatever stands. */
	public static final BoardStandingFilter NONE = new BoardStandingFilter(null, List.of(), null, null);

	public BoardStandingFilter {
		lights = List.copyOf(lights);
	}

}
