package org.diaodu.kernel.project;

/**
 * The five stages of a project's life (F-071).
 */
public enum Stage {

	/** 招商落地 */
	ATTRACTION,
	/** 手续办理 */
	PERMITS,
	/** 开工建设 */
	CONSTRUCTION,
	/** 竣工验收 */
	ACCEPTANCE,
	/** 投产运营 */
	OPERATION

}
