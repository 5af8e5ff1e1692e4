package org.diaodu.query.obstacle;

/**
 * How far a post reaches.
 */
enum Reach {

	/** the whole city */
	CITY,
	/** one district */
	DISTRICT,
	/** one zone */
	ZONE,
	/** what one department answers for */
	DEPARTMENT

}
