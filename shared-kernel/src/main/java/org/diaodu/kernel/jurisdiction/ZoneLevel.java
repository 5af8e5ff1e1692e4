package org.diaodu.kernel.jurisdiction;

/**
 * The level of a development zone or park (F-132).
 */
public enum ZoneLevel {

	/** 国家级 */
	NATIONAL,
	/** 省级 */
	PROVINCIAL,
	/** 其他 */
	OTHER

}
