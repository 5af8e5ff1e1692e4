package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The posts in force on a day in a unit (F-039). Owners and the public get none.
 *
 * @param unitId null for all units
 * @param asOf null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause({ "F-039", "F-012" })
public record ListPosts(Caller caller, @Nullable String unitId, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<PostsView> {

	@Override
	public Class<PostsView> answerType() {
		return PostsView.class;
	}

}
