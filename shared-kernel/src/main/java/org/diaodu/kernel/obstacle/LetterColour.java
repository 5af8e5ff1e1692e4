package org.diaodu.kernel.obstacle;

import org.diaodu.kernel.message.Clause;

/**
 * The three letters of a supervision, in the order in which they are sent.
 */
@Clause("F-121")
public enum LetterColour {

	/** 蓝色督办函: 提醒 */
	BLUE,
	/** 黄色督办函: 预警 */
	YELLOW,
	/** 红色督办函: 约谈 */
	RED

}
