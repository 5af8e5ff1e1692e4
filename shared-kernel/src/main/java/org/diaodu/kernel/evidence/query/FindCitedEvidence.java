package org.diaodu.kernel.evidence.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * A report in the caller's scope that cites this photo; no answer (null) when there is
 * none.
 *
 * @param digest SHA-256 of the photo
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-021")
public record FindCitedEvidence(Caller caller, String digest,
		@Nullable Long awaitIndex) implements DomainQuery<CitedEvidenceView> {

	@Override
	public Class<CitedEvidenceView> answerType() {
		return CitedEvidenceView.class;
	}

}
