package org.diaodu.kernel.letter;

import java.util.Locale;

import org.diaodu.kernel.message.Clause;

/**
 * The forms of letters; each has a template of its own.
 */
@Clause({ "F-119", "F-120", "F-121", "F-128" })
public enum LetterForm {

	/** 交办函 */
	ASSIGNMENT,
	/** 催办通知书 */
	URGING,
	/** 督办立项通知 */
	SUPERVISION,
	/** 蓝色督办函 */
	WARNING_BLUE,
	/** 黄色督办函 */
	WARNING_YELLOW,
	/** 红色督办函 */
	WARNING_RED,
	/** 通报 */
	CRITICISM,
	/** 约谈记录 */
	INTERVIEW,
	/** 决定事项落实函 */
	DECISION,
	/** 重新交办函, which cannot be returned */
	REASSIGNMENT;

	/** What the ids of templates begin with. */
	private static final String TEMPLATE = "letter-template-";

	/** The id of its template. */
	public String templateId() {
		return TEMPLATE + fileName();
	}

	/** What it is called in addresses, such as {@code warning-blue}. */
	public String fileName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
