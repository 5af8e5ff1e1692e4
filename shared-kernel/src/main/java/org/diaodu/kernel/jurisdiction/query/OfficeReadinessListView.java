package org.diaodu.kernel.jurisdiction.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * Units that must have an office, divisions first.
 */
public record OfficeReadinessListView(List<OfficeReadinessView> units, Basis basis) {

	public OfficeReadinessListView {
		units = List.copyOf(units);
	}

}
