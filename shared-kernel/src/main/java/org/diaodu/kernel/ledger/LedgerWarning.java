package org.diaodu.kernel.ledger;

import org.diaodu.kernel.message.RefusalCode;

/**
 * What a person should look at in a row that is in all the same.
 */
public enum LedgerWarning implements RefusalCode {

	/** The named place is no district of this city (argument {@code value}). */
	PLACE_OUTSIDE_CITY,
	/** The place is given by an earlier name (arguments {@code value}, {@code now}). */
	PLACE_BY_OLD_NAME,
	/** No such zone is registered (argument {@code value}). */
	ZONE_NOT_REGISTERED,
	/** No such construction department (argument {@code value}). */
	DEPARTMENT_NOT_REGISTERED,
	/** An amount in foreign currency is not converted (argument {@code value}). */
	AMOUNT_FOREIGN,
	/** A range or an approximate amount is no amount (argument {@code value}). */
	AMOUNT_NOT_EXACT,
	/** Rounded to two decimals of 万元 (argument {@code value}). */
	AMOUNT_ROUNDED,
	/** The cell holds a spreadsheet error (argument {@code value}). */
	CELL_ERROR,
	/** Not a day; kept in words (argument {@code value}). */
	DATE_NOT_A_DAY,
	/** Kept as a remark: not a stage this program knows (argument {@code value}). */
	STAGE_WORD_UNKNOWN,
	/** Another row has nearly the same name (arguments {@code row}, {@code name}). */
	NAME_LIKE_ANOTHER_ROW,
	/** A project has nearly the same name (arguments {@code project}, {@code name}). */
	NAME_LIKE_ANOTHER_PROJECT

}
