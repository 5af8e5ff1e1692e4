package org.diaodu.kernel.jurisdiction;

/**
 * What kind of organisation a unit is (F-001).
 */
public enum UnitKind {

	/** 市 */
	CITY,
	/** 区、县(市) */
	DISTRICT,
	/** 开发区、园区、功能区、街道、乡镇 */
	ZONE,
	/** 部门: of the city or of a district */
	DEPARTMENT

}
