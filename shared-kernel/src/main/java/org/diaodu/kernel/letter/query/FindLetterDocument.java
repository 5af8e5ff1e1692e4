package org.diaodu.kernel.letter.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The letter with this document, of an obstacle the caller may see; no answer (null) when
 * there is none.
 *
 * @param digest SHA-256 of the document
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-051", "F-119" })
public record FindLetterDocument(Caller caller, String digest,
		@Nullable Long awaitIndex) implements DomainQuery<LetterDocumentView> {

	@Override
	public Class<LetterDocumentView> answerType() {
		return LetterDocumentView.class;
	}

}
