package org.diaodu.kernel.ledger.command;

import org.diaodu.kernel.ledger.LedgerMapping;
import org.diaodu.kernel.message.Clause;

/**
 * Starts to send one command per project row. The run goes on after this is answered.
 *
 * @param importId {@code import-} and a UUID
 * @param dryRun decide on every row and record nothing, to show what each would do
 */
@Clause("F-093")
public record StartImport(String importId, String uploadId, String sheet, LedgerMapping mapping,
		boolean dryRun) implements LedgerCommand {

	@Override
	public String target() {
		return this.importId;
	}

}
