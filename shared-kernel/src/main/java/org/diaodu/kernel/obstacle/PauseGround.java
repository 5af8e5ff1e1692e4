package org.diaodu.kernel.obstacle;

/**
 * The only grounds on which the clock of an obstacle may stand still.
 */
public enum PauseGround {

	/** 法定外部程序 */
	STATUTORY_STEP,
	/** 不可抗力 */
	FORCE_MAJEURE

}
