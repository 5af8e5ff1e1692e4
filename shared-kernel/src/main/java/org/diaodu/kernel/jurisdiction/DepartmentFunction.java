package org.diaodu.kernel.jurisdiction;

/**
 * What a department does for projects; one may do several (F-018, F-024, F-029).
 */
public enum DepartmentFunction {

	/** 行业主管部门: guides a sector */
	SECTOR,
	/** 项目建设管理部门: builds government projects */
	CONSTRUCTION_MANAGEMENT,
	/** 发展改革部门(项目管理部门): coordinates all projects of its tier */
	COORDINATING

}
