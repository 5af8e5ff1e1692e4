package org.diaodu.kernel.project.query;

/**
 * What a board is ordered by.
 */
public enum BoardSort {

	/** 计划总投资 */
	AMOUNT,
	/** 项目名称, by pinyin */
	NAME,
	/** the last recorded change */
	UPDATED,
	/** 属地, by GB/T 2260 code */
	TERRITORY

}
