package org.diaodu.kernel.jurisdiction;

/**
 * What an entry of a person's record is about.
 */
public enum PersonEntryKind {

	/** 任职 */
	POST,
	/** 职级 */
	RANK,
	/** 培训 */
	TRAINING,
	/** 奖惩 */
	MERIT

}
