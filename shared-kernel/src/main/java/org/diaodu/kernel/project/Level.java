package org.diaodu.kernel.project;

/**
 * Which government invests in a government project (F-052).
 */
public enum Level {

	/** 市本级 */
	CITY,
	/** 区、县(市)级 */
	DISTRICT

}
