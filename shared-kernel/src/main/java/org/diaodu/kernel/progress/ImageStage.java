package org.diaodu.kernel.progress;

/**
 * How far a building has come to the eye (形象进度).
 */
public enum ImageStage {

	/** 施工准备 */
	PREPARATION,
	/** 基础施工 */
	FOUNDATION,
	/** 主体施工 */
	MAIN_STRUCTURE,
	/** 主体封顶 */
	TOPPED_OUT,
	/** 设备安装 */
	EQUIPMENT,
	/** 调试 */
	COMMISSIONING,
	/** 完工 */
	FINISHED

}
