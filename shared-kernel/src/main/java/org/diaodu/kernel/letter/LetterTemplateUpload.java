package org.diaodu.kernel.letter;

import java.util.List;

/**
 * A template that is kept.
 *
 * @param digest SHA-256 of its bytes; its adoption names this
 * @param bytes how many
 * @param placeholders those it contains, in the order of the vocabulary
 */
public record LetterTemplateUpload(String digest, long bytes, List<String> placeholders) {

	public LetterTemplateUpload {
		placeholders = List.copyOf(placeholders);
	}

}
