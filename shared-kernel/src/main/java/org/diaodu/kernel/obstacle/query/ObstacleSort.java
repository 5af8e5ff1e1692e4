package org.diaodu.kernel.obstacle.query;

/**
 * What a list of obstacles is ordered by.
 */
public enum ObstacleSort {

	/** 期限, the oldest clock first */
	DUE,
	/** 上报时间, the latest first */
	REPORTED

}
