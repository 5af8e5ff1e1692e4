package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * Who answers for a project on a day; no answer (null) when there is no project the
 * caller may see.
 *
 * @param asOf the business date it is true on, null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-045", "F-060" })
public record FindProjectPeople(Caller caller, String projectId, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<ProjectPeopleView> {

	@Override
	public Class<ProjectPeopleView> answerType() {
		return ProjectPeopleView.class;
	}

}
