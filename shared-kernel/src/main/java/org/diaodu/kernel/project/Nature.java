package org.diaodu.kernel.project;

/**
 * Construction nature (C8).
 */
public enum Nature {

	/** 新建 */
	NEW,
	/** 扩建 */
	EXPANSION,
	/** 改建、技术改造 */
	RENOVATION,
	/** 迁建 */
	RELOCATION,
	/** 恢复 */
	RESTORATION,
	/** 单纯购置 */
	EQUIPMENT_ONLY

}
