package org.diaodu.kernel.letter.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The letters that were sent to a unit and that the caller may see, newest first: also
 * such of obstacles the unit has nothing to do with any more.
 *
 * @param unitId null for the unit the caller acts for
 * @param first how many, 1 to 100
 * @param after cursor of the last one already seen, null from the newest
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-006", "F-051", "F-119" })
public record ListUnitLetters(Caller caller, @Nullable String unitId, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<SentLetterPage> {

	@Override
	public Class<SentLetterPage> answerType() {
		return SentLetterPage.class;
	}

}
