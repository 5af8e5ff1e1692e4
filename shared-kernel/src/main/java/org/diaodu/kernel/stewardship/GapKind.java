package org.diaodu.kernel.stewardship;

/**
 * Why nobody answers for a place (F-004, F-045).
 */
public enum GapKind {

	/** 缺岗: nobody was appointed */
	MISSING,
	/** 人岗脱节: whoever was appointed holds that post no longer */
	ORPHANED

}
