package org.diaodu.kernel.ledger.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of mappings and imports. They are tools, not facts about projects:
 * none causes an event of its own. Each row an import sends is a command like any other.
 */
public sealed interface LedgerCommand extends DomainCommand permits SaveMapping, StartImport, StopImport, ResumeImport {

	@Override
	default boolean actsBesideTheLog() {
		return true;
	}

}
