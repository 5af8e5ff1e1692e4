package org.diaodu.kernel.stewardship.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Basis;

/**
 * A page of officers, most loaded first.
 */
public record OfficerLoadPage(List<OfficerLoadView> rows, List<String> cursors, boolean hasNext, long totalCount,
		@Nullable String policyVersion, Basis basis) {

	public OfficerLoadPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
