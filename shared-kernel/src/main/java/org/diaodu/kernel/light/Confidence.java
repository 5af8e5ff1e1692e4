package org.diaodu.kernel.light;

/**
 * How sure the 专管员 is that the target will be met, apart from the lights.
 */
public enum Confidence {

	/** 有把握 */
	HIGH,
	/** 基本有把握 */
	PROBABLE,
	/** 存疑 */
	DOUBTFUL,
	/** 难以完成 */
	UNLIKELY

}
