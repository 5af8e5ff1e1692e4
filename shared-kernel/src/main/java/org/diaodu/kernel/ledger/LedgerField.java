package org.diaodu.kernel.ledger;

/**
 * What a column of a ledger can mean (C8). The heading of the own template is the Chinese
 * word given here.
 */
public enum LedgerField {

	/** 序号: tells projects from group rows, carries no fact */
	SEQUENCE,
	/** 项目编号: the id this program gave; present in its own exports */
	PROJECT_ID,
	/** 项目名称 */
	NAME,
	/** 项目代码 (C2) */
	PROJECT_CODE,
	/** 业主单位 */
	OWNER_NAME,
	/** 统一社会信用代码 of the owner (C1) */
	OWNER_CODE,
	/** 所属区县, by a name valid on any day */
	DISTRICT,
	/** 行政区划代码 (C3), used where the name is blank */
	DIVISION_CODE,
	/** 开发区（园区） */
	ZONE,
	/** 投资类别: enterprise or government */
	FAMILY,
	/** 政府投资级别: city or district */
	LEVEL,
	/** 总投资 */
	TOTAL_INVESTMENT,
	/** 固定资产投资 */
	FIXED_ASSETS,
	/** 年度计划投资 */
	ANNUAL_PLAN,
	/** 计划年度 */
	ANNUAL_PLAN_YEAR,
	/** 年度目标, kept in words with the remarks */
	ANNUAL_GOAL,
	/** 建设性质 */
	NATURE,
	/** 建设阶段 */
	STAGE,
	/** 行业代码 (C5) */
	INDUSTRY_CODE,
	/** 项目类别 */
	CATEGORY,
	/** 建设内容 */
	CONTENT,
	/** 建设起止年限, in words */
	PERIOD,
	/** 计划开工日期 */
	PLANNED_START,
	/** 计划竣工日期 */
	PLANNED_COMPLETION,
	/** 项目建设管理部门 of a government project */
	CONSTRUCTION_DEPARTMENT,
	/** 责任单位 */
	RESPONSIBLE_UNIT,
	/** 建设地点 */
	ADDRESS,
	/** 备注 */
	REMARKS,
	/** 资料来源: becomes evidence of the row's command, not a fact */
	SOURCE,
	/** 来源台账: the list an exported project was first imported from */
	ORIGIN_LIST,
	/** 来源行: its row there */
	ORIGIN_ROW

}
