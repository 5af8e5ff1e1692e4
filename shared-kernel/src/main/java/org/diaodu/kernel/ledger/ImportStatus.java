package org.diaodu.kernel.ledger;

/**
 * Where an import run stands.
 */
public enum ImportStatus {

	/** rows are being sent; after a crash the run goes on by itself */
	RUNNING,
	/** told to stop; rows on their way are still counted */
	STOPPING,
	/** stopped; can be resumed */
	STOPPED,
	/** every row was answered */
	COMPLETED,
	/** ended by a fault; can be resumed */
	FAILED

}
