package org.diaodu.kernel.evidence;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A photo or paper to send to whoever asked for it.
 */
public interface EvidenceFile {

	/** What it is. */
	EvidenceView view();

	/** Writes everything and leaves the stream open. */
	void writeTo(OutputStream out) throws IOException;

}
