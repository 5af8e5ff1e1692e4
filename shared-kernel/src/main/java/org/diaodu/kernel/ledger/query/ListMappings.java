package org.diaodu.kernel.ledger.query;

import org.diaodu.kernel.ledger.MappingsView;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The mappings the caller's organisation remembers.
 */
@Clause("F-093")
public record ListMappings(Caller caller) implements DomainQuery<MappingsView> {

	@Override
	public Class<MappingsView> answerType() {
		return MappingsView.class;
	}

}
