package org.diaodu.kernel.obstacle.query;

/**
 * What an event did to a clock.
 */
public enum ClockChange {

	/** 开始计时 */
	STARTED,
	/** 期限变动 */
	MOVED,
	/** 提请升级,期限不变 */
	KEPT,
	/** 按新历法重算 */
	RECOUNTED,
	/** 到期未办 */
	PASSED,
	/** 停止计时 */
	ENDED,
	/** 挂起 */
	PAUSED,
	/** 恢复计时 */
	RESUMED

}
