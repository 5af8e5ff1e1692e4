package org.diaodu.kernel.letter;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Caller;

/**
 * Templates in and out: what is too large for a message.
 */
public interface LetterFiles {

	/** A template of more bytes is not taken: 1 MB. */
	int MAX_BYTES = 1024 * 1024;

	/** Media type of Word documents. */
	String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	/**
	 * Checks a template and keeps it, or finds it kept. It is used once somebody adopts
	 * it.
	 */
	LetterTemplateUpload store(InputStream content, Attribution by) throws IOException;

	/**
	 * A template that was adopted, or null when there is none.
	 * @param version null for the latest
	 */
	@Nullable LetterTemplateFile template(Caller caller, LetterForm form, @Nullable Integer version);

}
