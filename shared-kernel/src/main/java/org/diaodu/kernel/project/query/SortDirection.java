package org.diaodu.kernel.project.query;

/**
 * Up or down.
 */
public enum SortDirection {

	/** smallest first */
	ASCENDING,
	/** largest first */
	DESCENDING

}
