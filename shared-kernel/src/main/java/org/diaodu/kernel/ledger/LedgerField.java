package org.diaodu.kernel.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * What a column of a ledger can mean (C8). Those with a heading are the columns of the
 * template and of every export, in this order, so that what comes out can go in again.
 */
public enum LedgerField {

	/** tells projects from group rows, carries no fact */
	SEQUENCE("序号", false),
	/** the id this program gave, present in its own exports */
	PROJECT_ID("项目编号", false),
	/** name of the project */
	NAME("项目名称", true),
	/** national project code (C2) */
	PROJECT_CODE("项目代码", true),
	/** the owner in words */
	OWNER_NAME("业主单位", true),
	/** USCC of the owner (C1) */
	OWNER_CODE("统一社会信用代码", true),
	/** by a name valid on any day */
	DISTRICT("所属区县", true),
	/** GB/T 2260 code, used where the name is blank (C3) */
	DIVISION_CODE("", false),
	/** by name */
	ZONE("开发区（园区）", false),
	/** enterprise or government */
	FAMILY("投资类别", true),
	/** city or district, of a government project */
	LEVEL("政府投资级别", false),
	/** of a government project, by name */
	CONSTRUCTION_DEPARTMENT("项目建设管理部门", false),
	/** planned in total */
	TOTAL_INVESTMENT("总投资（万元）", true),
	/** part of the total */
	FIXED_ASSETS("固定资产投资（万元）", false),
	/** part of the total */
	EQUIPMENT("设备投资（万元）", false),
	/** part of the total */
	LAND("土地投资（万元）", false),
	/** planned in one year */
	ANNUAL_PLAN("年度计划投资（万元）", false),
	/** which year */
	ANNUAL_PLAN_YEAR("计划年度", false),
	/** of a project in foreign currency, ISO 4217 */
	CURRENCY("外币币种", false),
	/** in single units of that currency */
	ORIGINAL_AMOUNT("外币金额", false),
	/** day of the exchange rate used */
	RATE_ON("汇率日期", false),
	/** nature of construction */
	NATURE("建设性质", false),
	/** one of five */
	STAGE("建设阶段", true),
	/** GB/T 4754-2017 (C5) */
	INDUSTRY_CODE("行业代码", true),
	/** tags as the list words them */
	CATEGORY("项目类别", false),
	/** what is built */
	CONTENT("建设内容", false),
	/** in words */
	PERIOD("建设起止年限", false),
	/** a day */
	PLANNED_START("计划开工日期", false),
	/** a day */
	PLANNED_COMPLETION("计划竣工日期", false),
	/** in words */
	RESPONSIBLE_UNIT("责任单位", true),
	/** in words */
	ADDRESS("建设地点", false),
	/** WGS-84 degrees */
	LONGITUDE("经度", false),
	/** WGS-84 degrees */
	LATITUDE("纬度", false),
	/** kept in words with the remarks */
	ANNUAL_GOAL("", false),
	/** in words */
	REMARKS("备注", false),
	/** becomes evidence of the row's command, not a fact */
	SOURCE("", false),
	/** the list an exported project was first imported from */
	ORIGIN_LIST("来源台账", false),
	/** its row there */
	ORIGIN_ROW("来源行", false);

	private final String heading;

	private final boolean required;

	LedgerField(String heading, boolean required) {
		this.heading = heading;
		this.required = required;
	}

	/** Its heading in template and export; empty when it has no column there. */
	public String heading() {
		return this.heading;
	}

	/** Whether a row that does not give it has a gap. */
	public boolean required() {
		return this.required;
	}

	/** The columns of template and export, in order. */
	public static List<LedgerField> columns() {
		return Arrays.stream(values()).filter((field) -> !field.heading.isEmpty()).toList();
	}

}
