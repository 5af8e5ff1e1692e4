package org.diaodu.kernel.ledger.command;

import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.message.Clause;

/**
 * Remembers a mapping by its name, replacing the one before. Mappings belong to the
 * organisation that saves them.
 */
@Clause("F-093")
public record SaveMapping(LedgerMapping mapping) implements LedgerCommand {

	@Override
	public String target() {
		return "mapping-" + this.mapping.name();
	}

}
