package org.diaodu.kernel.ledger.command;

import org.diaodu.kernel.message.Clause;

/**
 * Stops an import; rows on their way are still answered and counted.
 */
@Clause("F-093")
public record StopImport(String importId) implements LedgerCommand {

	@Override
	public String target() {
		return this.importId;
	}

}
