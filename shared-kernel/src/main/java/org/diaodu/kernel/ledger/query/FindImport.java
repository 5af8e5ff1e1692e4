package org.diaodu.kernel.ledger.query;

import org.diaodu.kernel.ledger.ImportView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Progress of an import of the caller's organisation; no answer (null) when there is
 * none.
 */
@Clause("F-093")
public record FindImport(Caller caller, String importId) implements DomainQuery<ImportView> {

	@Override
	public Class<ImportView> answerType() {
		return ImportView.class;
	}

}
