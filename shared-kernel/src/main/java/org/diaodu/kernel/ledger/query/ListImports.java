package org.diaodu.kernel.ledger.query;

import org.diaodu.kernel.ledger.ImportsView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The imports of the caller's organisation, newest first.
 *
 * @param first how many, 1 to 100
 */
@Clause("F-093")
public record ListImports(Caller caller, int first) implements DomainQuery<ImportsView> {

	@Override
	public Class<ImportsView> answerType() {
		return ImportsView.class;
	}

}
