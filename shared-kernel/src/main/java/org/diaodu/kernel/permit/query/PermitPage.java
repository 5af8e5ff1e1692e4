package org.diaodu.kernel.permit.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of permits.
 *
 * @param cursors one for each row
 * @param totalCount how many there are on all pages
 */
public record PermitPage(List<PermitView> rows, List<String> cursors, boolean hasNext, long totalCount, Basis basis) {

	public PermitPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
