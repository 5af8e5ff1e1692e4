package org.diaodu.command.ledger;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.project.command.RegisterProject;

/**
 * Sends the command of a row and waits for its answer.
 */
@FunctionalInterface
interface RowSender {

	/**
	 * Sends it.
	 * @param dryRun decide, but record nothing
	 */
	RowAnswer send(RegisterProject command, Attribution by, boolean dryRun);

}
