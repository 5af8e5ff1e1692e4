package org.diaodu.kernel.ledger;

/**
 * What a row did, or would do.
 */
public enum RowOutcome {

	/** registers a counted project */
	CREATED,
	/** registers a lead: its amount is unknown or below the lowest threshold (F-033) */
	LEAD,
	/** corrects a project registered before */
	CORRECTED,
	/** says what is known already */
	UNCHANGED,
	/** was refused; the reason is given */
	REFUSED

}
