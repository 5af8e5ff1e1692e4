package org.diaodu.kernel.statistics.query;

import java.util.List;

import org.diaodu.kernel.message.Basis;
import org.diaodu.kernel.project.query.ProjectBrief;

/**
 * Official statistics (统计口径) of a project: never dispatch figures.
 *
 * @param entry whether it is in official statistics
 * @param returns applications that were returned, latest first
 * @param months what was told of each month, latest month first
 */
public record OfficialStatisticsView(ProjectBrief project, StatisticalEntryView entry, List<ReturnedEntryView> returns,
		List<OfficialMonthView> months, Basis basis) {

	public OfficialStatisticsView {
		returns = List.copyOf(returns);
		months = List.copyOf(months);
	}

}
