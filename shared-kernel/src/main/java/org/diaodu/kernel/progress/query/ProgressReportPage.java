package org.diaodu.kernel.progress.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * A page of reports.
 */
public record ProgressReportPage(List<ProgressReportView> rows, List<String> cursors, boolean hasNext, long totalCount,
		Basis basis) {

	public ProgressReportPage {
		rows = List.copyOf(rows);
		cursors = List.copyOf(cursors);
	}

}
