package org.diaodu.kernel.letter.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * All versions of all templates, by form, the latest first.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-002", "F-119" })
public record ListLetterTemplates(Caller caller,
		@Nullable Long awaitIndex) implements DomainQuery<LetterTemplatesView> {

	@Override
	public Class<LetterTemplatesView> answerType() {
		return LetterTemplatesView.class;
	}

}
