package org.diaodu.kernel.project;

/**
 * Whether a project is on the boards (F-093).
 */
public enum ProjectState {

	/** 在库 */
	ACTIVE,
	/** 退库 */
	WITHDRAWN,
	/** 撤销 */
	CANCELLED

}
