package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.Role;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The people who hold a post on a day, by person id. Owners and the public get none.
 *
 * @param unitId null for all units
 * @param role null for all roles
 * @param asOf null for today
 * @param after cursor of the last entry seen, null for the first page
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause({ "F-039", "F-069" })
public record ListPeople(Caller caller, @Nullable String unitId, @Nullable Role role, @Nullable LocalDate asOf,
		int first, @Nullable String after, @Nullable Long awaitIndex) implements DomainQuery<PeoplePage> {

	@Override
	public Class<PeoplePage> answerType() {
		return PeoplePage.class;
	}

}
