package org.diaodu.kernel.project;

/**
 * A fact a project should have and has not; listed, never guessed (C8).
 */
public enum ProjectGap {

	/** 投资性质未知 */
	FAMILY,
	/** 政府投资项目的投资主体层级未知 */
	LEVEL,
	/** 计划总投资未知 */
	TOTAL_INVESTMENT,
	/** 属地未知 (F-017) */
	DISTRICT,
	/** 企业投资项目的开发区(园区、功能区、街道、乡镇)未知 */
	ZONE,
	/** 政府投资项目的建设管理部门未知 (F-053) */
	CONSTRUCTION_DEPARTMENT,
	/** 行业代码未知 (F-018) */
	INDUSTRY,
	/** 行业主管部门未知 (F-018) */
	SECTOR_DEPARTMENT,
	/** 无国家项目代码 */
	PROJECT_CODE,
	/** 业主未知 */
	OWNER,
	/** 业主无统一社会信用代码 */
	OWNER_CODE,
	/** 责任单位未知 */
	RESPONSIBLE_UNIT,
	/** 建设规模及内容未知 */
	CONTENT,
	/** 建设阶段未知 (F-071) */
	STAGE,
	/** 计划开工日期未知 */
	PLANNED_START,
	/** 计划竣工日期未知 */
	PLANNED_COMPLETION

}
