package org.diaodu.kernel.project;

/**
 * The two families of projects, which have different structures (F-047, F-052).
 */
public enum Family {

	/** 企业投资产业项目: three tiers */
	ENTERPRISE,
	/** 政府投资项目: city or district, no zone tier */
	GOVERNMENT

}
