package org.diaodu.kernel.light;

/**
 * The five lights of a project (F6).
 */
public enum Light {

	/** 开工 */
	START,
	/** 进度 */
	PROGRESS,
	/** 资金 */
	FUNDS,
	/** 纳统 */
	STATISTICS,
	/** 受阻 */
	OBSTACLE

}
