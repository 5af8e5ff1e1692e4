package org.diaodu.kernel.obstacle.query;

import java.time.YearMonth;
import java.util.List;

import org.diaodu.kernel.message.Basis;

/**
 * Metrics of some months.
 */
public record ObstacleMetricsView(YearMonth from, YearMonth to, ObstacleMetricView total,
		List<ObstacleMetricView> byUnit, List<ObstacleMetricView> byDistrict, List<ObstacleMetricView> byCategory,
		Basis basis) {

	public ObstacleMetricsView {
		byUnit = List.copyOf(byUnit);
		byDistrict = List.copyOf(byDistrict);
		byCategory = List.copyOf(byCategory);
	}

}
