package org.diaodu.kernel.project.query;

/**
 * The scheduling views of the tiers (F-035 to F-038).
 */
public enum BoardKind {

	/** 开发区(园区、功能区、街道、乡镇): its projects of 500 万元 and more (F-035) */
	ZONE,
	/** 区、县(市): 3,000 万元 and more is key, less is visible but not key (F-036) */
	DISTRICT,
	/**
	 * 市直项目建设管理部门: city government investment of 3,000 万元 and more (F-037); with the city
	 * as unit, those of all departments
	 */
	DEPARTMENT,
	/** 市发展改革委: 亿元 and more (F-038) */
	CITY,
	/**
	 * 项目库: every project of 500 万元 and more that the caller may see (F-033); its unit is
	 * the city
	 */
	REGISTER

}
