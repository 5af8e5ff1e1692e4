package org.diaodu.kernel.project;

/**
 * Who schedules a project. Cumulative: a large project is scheduled by several (F-034).
 */
public enum Tier {

	/** 开发区(园区、功能区、街道、乡镇), 500万元以上 (F-035) */
	ZONE,
	/** 区、县(市)政府, 3000万元以上 重点 (F-036) */
	DISTRICT,
	/** 市直项目建设管理部门, 3000万元以上市本级政府投资 (F-037) */
	DEPARTMENT,
	/** 市发展改革委, 亿元以上 (F-038) */
	CITY

}
