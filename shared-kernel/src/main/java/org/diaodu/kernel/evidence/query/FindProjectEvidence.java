package org.diaodu.kernel.evidence.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * A project in the caller's scope of which a node is proven by this, or an act upon which
 * cites it; no answer (null) when there is none.
 *
 * @param digest SHA-256 of what is kept
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-051", "F-077" })
public record FindProjectEvidence(Caller caller, String digest,
		@Nullable Long awaitIndex) implements DomainQuery<ProjectEvidenceView> {

	@Override
	public Class<ProjectEvidenceView> answerType() {
		return ProjectEvidenceView.class;
	}

}
