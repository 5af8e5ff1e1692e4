package org.diaodu.kernel.ledger.command;

import org.diaodu.kernel.message.Clause;

/**
 * Goes on with an import that was stopped or failed. Rows answered before are not sent
 * again.
 */
@Clause("F-093")
public record ResumeImport(String importId) implements LedgerCommand {

	@Override
	public String target() {
		return this.importId;
	}

}
