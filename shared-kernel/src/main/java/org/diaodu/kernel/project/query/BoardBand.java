package org.diaodu.kernel.project.query;

/**
 * The bands of a board (F-036).
 */
public enum BoardBand {

	/** 重点调度 */
	KEY,
	/** 可见, 非重点 */
	VISIBLE

}
