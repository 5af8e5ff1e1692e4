package org.diaodu.kernel.stewardship;

/**
 * The seven lines of the sheet of names (实名责任制, F-060).
 */
public enum RealNameSlot {

	/** 项目专员 */
	SPECIALIST,
	/** 专管员: every manager the project must have */
	MANAGER,
	/** 联络员: every liaison it must have; a government project has none */
	LIAISON,
	/** 企业联系人 */
	OWNER_CONTACT,
	/** 责任领导 */
	RESPONSIBLE_LEADER,
	/** 责任部门: sector or construction-management department */
	DEPARTMENT,
	/** 责任地区: the district */
	REGION

}
