package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The units that exist on a day, divisions in GB/T 2260 order.
 *
 * @param kind null for all kinds
 * @param parentId null for all parents
 * @param asOf null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause({ "F-001", "F-013" })
public record ListUnits(Caller caller, @Nullable UnitKind kind, @Nullable String parentId, @Nullable LocalDate asOf,
		@Nullable Long awaitIndex) implements DomainQuery<UnitsView> {

	@Override
	public Class<UnitsView> answerType() {
		return UnitsView.class;
	}

}
