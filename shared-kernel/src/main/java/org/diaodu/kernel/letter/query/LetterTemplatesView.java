package org.diaodu.kernel.letter.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * All versions of all templates, and what they may leave to the program.
 *
 * @param placeholders as templates write them, without braces
 */
public record LetterTemplatesView(List<LetterTemplateView> templates, List<String> placeholders, Basis basis) {

	public LetterTemplatesView {
		templates = List.copyOf(templates);
		placeholders = List.copyOf(placeholders);
	}

}
