package org.diaodu.kernel.stewardship.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The major projects of a year the caller may see.
 *
 * @param belowThresholdOnly only those that fell below 亿元 and still have a seat
 * @param asOf the business date it is true on, null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-062", "F-063" })
public record ListMajorProjects(Caller caller, int year, boolean belowThresholdOnly, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<MajorListView> {

	@Override
	public Class<MajorListView> answerType() {
		return MajorListView.class;
	}

}
