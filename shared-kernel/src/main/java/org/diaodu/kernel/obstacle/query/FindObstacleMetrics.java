package org.diaodu.kernel.obstacle.query;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.message.Caller;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.DomainQuery;

/**
 * How obstacles were dealt with, by unit, district and category (办理成效). The city's of
 * all; a district's and a zone's of theirs; a department's of what it led.
 *
 * @param from first month
 * @param to last month
 * @param unitId lead unit, null for any
 * @param category two digits, null for any
 * @param awaitIndex answer once this dispatch log index is reflected, waiting a bounded
 * time; null not to wait
 */
@Clause({ "F-008", "F-122", "F-145" })
public record FindObstacleMetrics(Caller caller, YearMonth from, YearMonth to, @Nullable String unitId,
		@Nullable String districtId, @Nullable String category,
		@Nullable Long awaitIndex) implements DomainQuery<ObstacleMetricsView> {

	@Override
	public Class<ObstacleMetricsView> answerType() {
		return ObstacleMetricsView.class;
	}

}
