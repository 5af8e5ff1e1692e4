package org.diaodu.kernel.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Files in and out of the ledger desk: the one thing of an import too large for a
 * message. Where the command side runs elsewhere, its process offers this over HTTP.
 */
public interface LedgerFiles {

	/** A file of more bytes is not taken: 20 MB. */
	int MAX_BYTES = 20 * 1024 * 1024;

	/**
	 * Keeps a spreadsheet and says what it turned out to be. Refuses while reading when
	 * it is too large, before parsing when it is unsafe.
	 */
	UploadView store(String fileName, InputStream content, Attribution by) throws IOException;

	/** Writes the empty template: the columns of an export, with choices to pick from. */
	void template(OutputStream out) throws IOException;

	/**
	 * The imported sheet with what became of each row; null when the caller's
	 * organisation has no such import.
	 */
	@Nullable LedgerFile result(Caller caller, String importId);

}
