package org.diaodu.kernel.ledger.command;

import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.message.Clause;

/**
 * Starts to send one command per project row. The run goes on after this is answered.
 *
 * @param importId {@code import-} and a UUID
 */
@Clause("F-093")
public record StartImport(String importId, String uploadId, String sheet,
		LedgerMapping mapping) implements LedgerCommand {

	@Override
	public String target() {
		return this.importId;
	}

}
