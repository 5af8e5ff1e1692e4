package org.diaodu.kernel.evidence.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * A permit the caller may see, or on which their own office decides, of which an act
 * cites this; no answer (null) when there is none.
 *
 * @param digest SHA-256 of what is kept
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-051", "F-080" })
public record FindPermitEvidence(Caller caller, String digest,
		@Nullable Long awaitIndex) implements DomainQuery<PermitEvidenceView> {

	@Override
	public Class<PermitEvidenceView> answerType() {
		return PermitEvidenceView.class;
	}

}
