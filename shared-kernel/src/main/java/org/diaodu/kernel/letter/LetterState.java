package org.diaodu.kernel.letter;

/**
 * How the document of a letter stands.
 */
public enum LetterState {

	/** 待成文: seconds as a rule */
	PENDING,
	/** 已成文存证 */
	DRAWN_UP,
	/** 成文受阻: it could not be drawn up, and is tried again */
	FAILED

}
