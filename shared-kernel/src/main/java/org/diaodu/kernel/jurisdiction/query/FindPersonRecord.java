package org.diaodu.kernel.jurisdiction.query;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The record of a person: posts, ranks, training and merit, by their day; no answer
 * (null) when they never held a post in the caller's scope.
 *
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause({ "F-088", "F-092" })
public record FindPersonRecord(Caller caller, String personId,
		@Nullable Long awaitIndex) implements DomainQuery<PersonRecordView> {

	@Override
	public Class<PersonRecordView> answerType() {
		return PersonRecordView.class;
	}

}
