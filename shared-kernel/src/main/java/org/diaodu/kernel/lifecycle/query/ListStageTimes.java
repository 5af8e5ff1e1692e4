package org.diaodu.kernel.lifecycle.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;
import org.diaodu.kernel.project.Stage;

/**
 * How long projects have been in the stage they are in, longest first.
 *
 * @param districtId null for all
 * @param stage null for all
 * @param asOf the business date it is true on, null for today
 * @param first how many, 1 to 1000
 * @param after cursor of the last row already seen, null from the start
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause("F-077")
public record ListStageTimes(Caller caller, @Nullable String districtId, @Nullable Stage stage,
		@Nullable LocalDate asOf, int first, @Nullable String after,
		@Nullable Long awaitIndex) implements DomainQuery<StageTimePage> {

	@Override
	public Class<StageTimePage> answerType() {
		return StageTimePage.class;
	}

}
