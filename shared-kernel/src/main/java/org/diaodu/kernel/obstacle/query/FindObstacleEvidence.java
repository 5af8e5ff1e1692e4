package org.diaodu.kernel.obstacle.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * An obstacle the caller may see that cites what is kept under this digest; no answer
 * (null) when there is none.
 *
 * @param digest SHA-256 of what is kept
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-006", "F-051" })
public record FindObstacleEvidence(Caller caller, String digest,
		@Nullable Long awaitIndex) implements DomainQuery<ObstacleEvidenceView> {

	@Override
	public Class<ObstacleEvidenceView> answerType() {
		return ObstacleEvidenceView.class;
	}

}
