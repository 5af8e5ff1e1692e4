package org.diaodu.kernel.obstacle.event;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import org.diaodu.kernel.message.EventName;
import org.diaodu.kernel.obstacle.ObstacleCategory;

/**
 * A version of the taxonomy applies from a day on (F-124).
 */
@EventName("obstacle.taxonomy-adopted")
@Revision("1")
public record ObstacleTaxonomyAdopted(String taxonomyId, String version, String documentNo, String clause,
		LocalDate effectiveFrom, List<ObstacleCategory> categories,
		LocalDate occurredOn) implements ObstacleTaxonomyEvent {

	public ObstacleTaxonomyAdopted {
		categories = List.copyOf(categories);
	}

	@Override
	public String subject() {
		return this.taxonomyId;
	}

}
