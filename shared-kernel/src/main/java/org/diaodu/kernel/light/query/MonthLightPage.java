package org.diaodu.kernel.light.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of lights that were bad in a month, the longest so first.
 */
public record MonthLightPage(List<MonthLightView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public MonthLightPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
