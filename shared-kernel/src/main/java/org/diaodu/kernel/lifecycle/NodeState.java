package org.diaodu.kernel.lifecycle;

/**
 * Where a node stands.
 */
public enum NodeState {

	/** 未到 */
	OPEN,
	/** 已完成 */
	ACHIEVED,
	/** 跳过 */
	SKIPPED

}
