package org.diaodu.kernel.ledger;

import java.util.List;

/**
 * The mappings an organisation remembers, by name.
 */
public record MappingsView(List<LedgerMapping> mappings) {

	public MappingsView {
		mappings = List.copyOf(mappings);
	}

}
