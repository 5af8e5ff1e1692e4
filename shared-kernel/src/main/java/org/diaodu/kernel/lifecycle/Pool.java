package org.diaodu.kernel.lifecycle;

/**
 * The five sub-databases a project moves through (五库, F-093); withdrawal (退库) is a state
 * of its own.
 */
public enum Pool {

	/** 策划库 */
	CONCEPT,
	/** 储备库 */
	RESERVE,
	/** 拟建库 */
	PROPOSED,
	/** 在建库 */
	UNDER_CONSTRUCTION,
	/** 竣工库 */
	COMPLETED

}
