package org.diaodu.kernel.lifecycle;

/**
 * What can be done about a node that is due.
 */
public enum NextAct {

	/** 办结: report it reached, with evidence */
	DONE,
	/**
	 * 延期: move its day by the rule; a decision of a higher tier also moves what is locked
	 */
	EXTEND,
	/** 重新计划: give it another day, while the plan is free */
	PLAN,
	/** 上报受阻问题 */
	RAISE_OBSTACLE

}
