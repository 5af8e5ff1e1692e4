package org.diaodu.kernel.evidence;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Attribution;

/**
 * Photos and scanned papers in and out: what is too large for a message.
 */
public interface EvidenceFiles {

	/** What has more bytes is not taken: 10 MB. */
	int MAX_BYTES = 10 * 1024 * 1024;

	/** How many picture elements a photo may have: what a program needs to show it. */
	long MAX_PIXELS = 100_000_000;

	/**
	 * Keeps a photo (JPEG, PNG, WebP) or a paper (PDF), or finds it kept. What it is, its
	 * bytes say. Refuses while reading when it is too large, and when it is neither, or
	 * does more than to be looked at.
	 */
	EvidenceView store(InputStream content, Attribution by) throws IOException;

	/** What has this digest, or null. Who may see it is for the caller to judge. */
	@Nullable EvidenceFile find(String digest);

	/** Whether this person uploaded it, cited or not. */
	boolean isUploadedBy(String digest, String personId);

}
