package org.diaodu.kernel.jurisdiction.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * Units.
 */
public record UnitsView(List<UnitView> units, Basis basis) {

	public UnitsView {
		units = List.copyOf(units);
	}

}
