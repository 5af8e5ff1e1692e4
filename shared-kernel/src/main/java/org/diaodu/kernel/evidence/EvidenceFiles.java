package org.diaodu.kernel.evidence;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Attribution;

/**
 * Photos in and out: the one thing of a report too large for a message.
 */
public interface EvidenceFiles {

	/** A photo of more bytes is not taken: 10 MB. */
	int MAX_BYTES = 10 * 1024 * 1024;

	/** How many picture elements a photo may have: what a program needs to show it. */
	long MAX_PIXELS = 100_000_000;

	/**
	 * Keeps a photo, or finds it kept. Refuses while reading when it is too large, and
	 * when it is none.
	 */
	EvidenceView store(InputStream content, Attribution by) throws IOException;

	/** The photo of this digest, or null. Who may see it is for the caller to judge. */
	@Nullable EvidenceFile find(String digest);

	/** Whether this person uploaded it, cited or not. */
	boolean isUploadedBy(String digest, String personId);

}
