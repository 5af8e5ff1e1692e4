package org.diaodu.kernel.ledger;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for refusing a file, a mapping or a row.
 */
public enum LedgerRefusal implements RefusalCode {

	/** Larger than accepted (argument {@code max}, bytes). */
	UPLOAD_TOO_LARGE,
	/** Neither XLSX nor text in rows. */
	UPLOAD_NOT_A_SPREADSHEET,
	/** A workbook with macros. */
	UPLOAD_HAS_MACROS,
	/** Protected by a password. */
	UPLOAD_ENCRYPTED,
	/** The format before 2007: to be saved as XLSX first. */
	UPLOAD_OLD_FORMAT,
	/** Unpacks to far more than it should, or declares entities. */
	UPLOAD_UNSAFE,
	/** Text in no encoding that could be recognised. */
	UPLOAD_ENCODING_UNKNOWN,
	/** More rows than accepted (argument {@code max}). */
	UPLOAD_TOO_MANY_ROWS,
	/** More columns than accepted (argument {@code max}). */
	UPLOAD_TOO_MANY_COLUMNS,
	/** More sheets than accepted (argument {@code max}). */
	UPLOAD_TOO_MANY_SHEETS,
	/** No such upload. */
	UPLOAD_UNKNOWN,
	/** The file was removed after the days it is kept; to be uploaded again. */
	UPLOAD_REMOVED,
	/** The upload has no such sheet. */
	SHEET_UNKNOWN,
	/** No column is mapped to the name, or a key field is not mapped. */
	MAPPING_INCOMPLETE,
	/** A mapped heading is not in the sheet (argument {@code heading}). */
	MAPPING_COLUMN_MISSING,
	/** No such import. */
	IMPORT_UNKNOWN,
	/** The import is not running. */
	IMPORT_NOT_RUNNING,
	/** The import is running or completed. */
	IMPORT_NOT_STOPPED,
	/** The import exists with other content. */
	IMPORT_ALREADY_STARTED,
	/** The program failed on the import; the fault is in its log. */
	IMPORT_FAULT,
	/** The row has no name. */
	ROW_NAME_MISSING,
	/** Another row of the list has the same key (argument {@code row}). */
	ROW_KEY_REPEATED,
	/** Not an amount of money (argument {@code value}). */
	ROW_AMOUNT_UNREADABLE,
	/** Not a word this field knows (argument {@code value}). */
	ROW_VALUE_UNKNOWN,
	/** A text that a spreadsheet program would compute (argument {@code value}). */
	ROW_TEXT_IS_FORMULA,
	/**
	 * No district of this city (argument {@code value}), and the post may only register
	 * in its own.
	 */
	ROW_PLACE_UNKNOWN,
	/** The program failed on this row; the fault is in its log. */
	ROW_FAULT

}
