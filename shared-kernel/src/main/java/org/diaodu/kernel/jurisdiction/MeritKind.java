package org.diaodu.kernel.jurisdiction;

/**
 * What is kept of how an officer served (F-092).
 */
public enum MeritKind {

	/** 奖励 */
	AWARD,
	/** 表扬 */
	PRAISE,
	/** 警示 */
	WARNING

}
