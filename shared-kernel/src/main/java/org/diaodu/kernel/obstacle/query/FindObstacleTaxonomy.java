package org.diaodu.kernel.obstacle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The taxonomy that applies on a day; no answer (null) when none was adopted.
 *
 * @param on null for today; for a day before the first version, the first
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-002", "F-124" })
public record FindObstacleTaxonomy(Caller caller, @Nullable LocalDate on,
		@Nullable Long awaitIndex) implements DomainQuery<ObstacleTaxonomyView> {

	@Override
	public Class<ObstacleTaxonomyView> answerType() {
		return ObstacleTaxonomyView.class;
	}

}
