package org.diaodu.kernel.ledger;

/**
 * What a worksheet turned out to be.
 */
public enum SheetKind {

	/** a list with a heading row */
	LEDGER,
	/** rows without a heading row that could be found: columns are mapped by letter */
	NO_HEADING,
	/** hidden, or only values for drop-downs */
	VALUES_ONLY,
	/** nothing in it */
	EMPTY

}
