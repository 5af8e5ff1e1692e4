package org.diaodu.kernel.progress.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.value.WanYuan;

/**
 * A page of plans against actual.
 *
 * @param planned 万元, of all pages
 * @param invested 万元, of all pages
 */
public record PlanVersusActualPage(List<PlanVersusActualView> rows, List<String> cursors, boolean hasNext,
		long totalCount, WanYuan planned, WanYuan invested, Basis basis) {

	public PlanVersusActualPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
