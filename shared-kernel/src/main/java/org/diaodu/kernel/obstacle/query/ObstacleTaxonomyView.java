package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;
import java.util.List;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.obstacle.ObstacleCategory;

/**
 * A version of the taxonomy (8大类、45小项).
 */
public record ObstacleTaxonomyView(String version, String documentNo, String clause, LocalDate effectiveFrom,
		List<ObstacleCategory> categories, Basis basis) {

	public ObstacleTaxonomyView {
		categories = List.copyOf(categories);
	}

}
