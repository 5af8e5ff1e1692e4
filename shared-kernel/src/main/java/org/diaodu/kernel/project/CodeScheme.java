package org.diaodu.kernel.project;

/**
 * The scheme of a national project code (C2).
 */
public enum CodeScheme {

	/** GB/T 40058-2021, check digit MOD 11,10 */
	NATIONAL_2020,
	/** 年份-地区-行业-类型-流水号, no check digit */
	NATIONAL_2017

}
