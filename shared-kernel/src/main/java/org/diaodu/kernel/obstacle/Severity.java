package org.diaodu.kernel.obstacle;

/**
 * How hard an obstacle hits the project.
 */
public enum Severity {

	/** 停工 */
	S1,
	/** 延误 */
	S2,
	/** 妨碍 */
	S3

}
