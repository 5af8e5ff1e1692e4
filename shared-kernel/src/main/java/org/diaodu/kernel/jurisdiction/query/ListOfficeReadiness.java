package org.diaodu.kernel.jurisdiction.query;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.ReadinessGap;
import org.diaodu.kernel.jurisdiction.UnitKind;
import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * The units of the caller's scope that must have a project-management office on a day,
 * and what each lacks: divisions, departments of the city, zones.
 *
 * @param kind null for all kinds
 * @param gap only those that lack this, null for all
 * @param asOf null for today
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; the basis of the answer tells whether it is; null not to wait
 */
@Clause({ "F-010", "F-011", "F-012", "F-013" })
public record ListOfficeReadiness(Caller caller, @Nullable UnitKind kind, @Nullable ReadinessGap gap,
		@Nullable LocalDate asOf, @Nullable Long awaitIndex) implements DomainQuery<OfficeReadinessListView> {

	@Override
	public Class<OfficeReadinessListView> answerType() {
		return OfficeReadinessListView.class;
	}

}
