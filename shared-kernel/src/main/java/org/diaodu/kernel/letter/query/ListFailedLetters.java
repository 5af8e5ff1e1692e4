package org.diaodu.kernel.letter.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The letters that could not be drawn up as documents, newest first; for those who
 * operate the program.
 *
 * @param first how many, 1 to 100
 * @param after cursor of the last one already seen, null from the newest
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-014", "F-119" })
public record ListFailedLetters(Caller caller, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<SentLetterPage> {

	@Override
	public Class<SentLetterPage> answerType() {
		return SentLetterPage.class;
	}

}
