package org.diaodu.kernel.project.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The projects of the register on a part of the map, each by itself or in clusters.
 *
 * @param zoom 0, the world, to 22, as web maps count it
 * @param filter as of a board
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause("F-096")
public record FindProjectMap(Caller caller, MapBox box, int zoom, BoardFilter filter,
		@Nullable Long awaitIndex) implements DomainQuery<ProjectMapView> {

	/** The largest zoom. */
	public static final int CLOSEST = 22;

	@Override
	public Class<ProjectMapView> answerType() {
		return ProjectMapView.class;
	}

}
