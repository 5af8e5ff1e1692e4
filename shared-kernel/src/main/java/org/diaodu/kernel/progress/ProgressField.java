package org.diaodu.kernel.progress;

/**
 * The figures of a report; what is not typed is carried forward.
 */
public enum ProgressField {

	/** 形象进度 */
	IMAGE_STAGE,
	/** 完成百分比 */
	PERCENT,
	/** 文字说明 */
	NARRATIVE,
	/** 本年完成投资 */
	INVESTED_THIS_YEAR,
	/** 自开始建设累计完成投资 */
	INVESTED_TOTAL

}
