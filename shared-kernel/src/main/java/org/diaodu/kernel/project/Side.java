package org.diaodu.kernel.project;

/**
 * A side of a territory transfer (F-017).
 */
public enum Side {

	/** the district the project is in */
	GIVING,
	/** the district it is to go to */
	RECEIVING

}
