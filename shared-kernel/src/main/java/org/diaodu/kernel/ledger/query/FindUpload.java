package org.diaodu.kernel.ledger.query;

import org.diaodu.kernel.ledger.UploadView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * An upload of the caller's organisation, with what its sheets turned out to be; no
 * answer (null) when there is none.
 */
@Clause("F-093")
public record FindUpload(Caller caller, String uploadId) implements DomainQuery<UploadView> {

	@Override
	public Class<UploadView> answerType() {
		return UploadView.class;
	}

}
