package org.diaodu.command.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Documents kept as evidence beside the photos: once each, by their digest, for ever.
 */
public interface KeptDocuments {

	/** The document of this digest, or null when none is kept under it. */
	byte @Nullable [] document(String digest);

	/**
	 * Keeps a Word document, for good as soon as this returns; what is kept already stays
	 * as it is.
	 * @param by who sent it
	 * @param organisation for whom
	 * @return its digest
	 */
	String keep(byte[] content, String by, String organisation, Instant at);

}
