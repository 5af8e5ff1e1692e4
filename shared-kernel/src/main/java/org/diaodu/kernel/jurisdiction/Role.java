package org.diaodu.kernel.jurisdiction;

/**
 * The roles people act in (F-039, F3).
 */
public enum Role {

	/** 项目专员 */
	SPECIALIST,
	/** 项目专管员 */
	MANAGER,
	/** 项目联络员 */
	LIAISON,
	/** 项目联系人, of the owner */
	OWNER_CONTACT,
	/** 责任领导 */
	RESPONSIBLE_LEADER,
	/** 包保领导 */
	GUARANTOR,
	/** 发展改革部门管理员 */
	COORDINATOR,
	/** 督查员 */
	INSPECTOR,
	/** 正风肃纪、纪检监督 */
	DISCIPLINE_SUPERVISOR,
	/** 统计部门 */
	STATISTICIAN,
	/** 商务(外经贸)部门 */
	COMMERCE,
	/** 公众: sees what was published */
	PUBLIC,
	/** the program itself: start-up data and reactions */
	SYSTEM

}
