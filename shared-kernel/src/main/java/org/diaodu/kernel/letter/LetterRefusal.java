package org.diaodu.kernel.letter;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for refusing a template, or a letter.
 */
public enum LetterRefusal implements RefusalCode {

	/** Larger than accepted (argument {@code max}, bytes). */
	LETTER_TEMPLATE_TOO_LARGE,
	/** No Word document (docx), or broken (argument {@code part}). */
	LETTER_TEMPLATE_NOT_WORD,
	/** Unpacks to more than accepted (argument {@code max}, bytes). */
	LETTER_TEMPLATE_UNPACKS_TOO_LARGE,
	/** Contains a program (argument {@code part}). */
	LETTER_TEMPLATE_WITH_PROGRAM,
	/** Contains something a letter needs not (argument {@code part}). */
	LETTER_TEMPLATE_PART_UNFIT,
	/** Refers to something outside (argument {@code part}). */
	LETTER_TEMPLATE_REFERS_OUTSIDE,
	/** Contains a field other than page numbers (argument {@code field}). */
	LETTER_TEMPLATE_FIELD_UNFIT,
	/** Contains comments or tracked changes, and with them who made them. */
	LETTER_TEMPLATE_UNFINISHED,
	/** There is no such placeholder (argument {@code name}). */
	LETTER_TEMPLATE_PLACEHOLDER_UNKNOWN,
	/** Braces that are no placeholder (argument {@code text}). */
	LETTER_TEMPLATE_PLACEHOLDER_BROKEN,
	/** A letter must show this (argument {@code name}). */
	LETTER_TEMPLATE_PLACEHOLDER_MISSING,
	/** No template is kept under this digest: to be uploaded first. */
	LETTER_TEMPLATE_UNKNOWN,
	/** The obstacle has no such letter (argument {@code number}). */
	LETTER_UNKNOWN,
	/** It cannot be drawn up from any template there was since it was sent. */
	LETTER_TEMPLATE_FAILS,
	/** The template it was to be drawn up from is not kept. */
	LETTER_TEMPLATE_GONE

}
