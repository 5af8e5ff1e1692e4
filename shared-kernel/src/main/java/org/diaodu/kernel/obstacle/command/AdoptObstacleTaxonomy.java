package org.diaodu.kernel.obstacle.command;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.obstacle.ObstacleCategory;

/**
 * Adopts a version of the taxonomy of obstacles (8大类、45小项).
 */
@Clause({ "F-002", "F-124" })
public record AdoptObstacleTaxonomy(@TargetAggregateIdentifier String taxonomyId, String version, String documentNo,
		String clause, LocalDate effectiveFrom, List<ObstacleCategory> categories,
		LocalDate occurredOn) implements ObstacleTaxonomyCommand {

	public AdoptObstacleTaxonomy {
		categories = List.copyOf(categories);
	}

	@Override
	public String target() {
		return this.taxonomyId;
	}

}
