package org.diaodu.kernel.audit.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * The read models.
 *
 * @param head newest entry of the dispatch log
 */
public record ProjectionsView(List<ProjectionView> projections, Basis head) {

	public ProjectionsView {
		projections = List.copyOf(projections);
	}

}
