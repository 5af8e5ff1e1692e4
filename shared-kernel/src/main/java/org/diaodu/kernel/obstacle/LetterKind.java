package org.diaodu.kernel.obstacle;

import java.util.Locale;

import org.diaodu.kernel.message.Clause;

/**
 * The letters an obstacle brings forth; each is numbered under the number of the
 * obstacle.
 */
@Clause({ "F-119", "F-120", "F-121" })
public enum LetterKind {

	/** 交办函 */
	ASSIGNMENT("JB"),
	/** 催办通知书 */
	URGING("CB"),
	/** 督办立项通知 */
	SUPERVISION("DB"),
	/** 督办函 */
	WARNING("DH"),
	/** 通报 */
	CRITICISM("TB"),
	/** 约谈记录 */
	INTERVIEW("YT"),
	/** 政府决定 */
	DECISION("JD");

	private final String mark;

	LetterKind(String mark) {
		this.mark = mark;
	}

	/**
	 * The number of a letter, such as {@code JB-SZ…-01}.
	 * @param ordinal the first of its kind is 1
	 */
	public String number(String obstacleNumber, int ordinal) {
		return String.format(Locale.ROOT, "%s-%s-%02d", this.mark, obstacleNumber, ordinal);
	}

}
