package org.diaodu.kernel.notice.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The caller's own notices, newest first.
 *
 * @param unreadOnly only what they have not read
 * @param first how many, 1 to 100
 * @param after cursor of the last one already seen, null from the newest
 * @param awaitIndex what the answer should reflect, or null
 */
@Clause({ "F-016", "F-117" })
public record ListMyNotices(Caller caller, boolean unreadOnly, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<NoticePage> {

	@Override
	public Class<NoticePage> answerType() {
		return NoticePage.class;
	}

}
