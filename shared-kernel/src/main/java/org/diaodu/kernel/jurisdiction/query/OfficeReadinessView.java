package org.diaodu.kernel.jurisdiction.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.jurisdiction.UnitKind;

/**
 * A unit that must have an office.
 *
 * @param unitName the name valid on the day
 * @param office null when there is none
 * @param gaps empty when it is ready
 */
public record OfficeReadinessView(String unitId, @Nullable String unitName, UnitKind kind,
		@Nullable ProjectOfficeView office, List<ReadinessGapView> gaps) {

	public OfficeReadinessView {
		gaps = List.copyOf(gaps);
	}

}
