package org.diaodu.kernel.ledger;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file to send to whoever asked for it.
 */
public interface LedgerFile {

	/** Its name with extension. */
	String name();

	/** Its media type. */
	String mediaType();

	/** Writes everything and leaves the stream open. */
	void writeTo(OutputStream out) throws IOException;

}
