package org.diaodu.kernel.permit.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of permits that take long.
 *
 * @param cursors one for each row
 * @param totalCount how many there are on all pages
 */
public record SlowApprovalPage(List<SlowApprovalView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public SlowApprovalPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
