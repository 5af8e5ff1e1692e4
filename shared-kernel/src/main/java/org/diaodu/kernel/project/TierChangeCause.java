package org.diaodu.kernel.project;

/**
 * Why the tiers of a project were judged anew.
 */
public enum TierChangeCause {

	/** it was registered */
	REGISTERED,
	/** its amount was revised */
	AMOUNT_REVISED,
	/** family, level or territory was corrected */
	FACTS_CORRECTED,
	/** it went to another territory */
	TERRITORY_TRANSFERRED,
	/** other thresholds are in force */
	THRESHOLDS_ADOPTED

}
