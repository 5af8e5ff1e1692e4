package org.diaodu.kernel.jurisdiction;

/**
 * The five kinds of zone (F-013).
 */
public enum ZoneKind {

	/** 开发区 */
	DEVELOPMENT_ZONE,
	/** 园区 */
	PARK,
	/** 功能区 */
	FUNCTIONAL_ZONE,
	/** 街道 */
	STREET,
	/** 乡镇 */
	TOWNSHIP

}
