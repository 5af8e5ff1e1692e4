package org.diaodu.kernel.stewardship.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of guarantees, longest without visit first.
 */
public record GuaranteePage(List<GuaranteeView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public GuaranteePage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
