package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * A unit with all its names; no answer (null) when there is none.
 *
 * @param asOf the day whose name is shown, null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause("F-001")
public record FindUnit(Caller caller, String unitId, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<UnitView> {

	@Override
	public Class<UnitView> answerType() {
		return UnitView.class;
	}

}
