package org.diaodu.query.project;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.statistics.event.OfficialInvestmentRecorded;
import org.diaodu.kernel.statistics.event.StatisticalEntryWithdrawn;
import org.diaodu.kernel.statistics.event.StatisticallyEntered;
import org.diaodu.kernel.statistics.event.StatisticsEntryOverdue;
import org.diaodu.kernel.statistics.event.StatisticsEntryReturned;
import org.diaodu.kernel.statistics.event.StatisticsEvent;

/**
 * What the statistics office told, for the timeline of its project; under a name of its
 * own, so that nobody takes it for a dispatch figure.
 */
final class StatisticsChanges {

	private StatisticsChanges() {
	}

	static void note(StatisticsEvent event, Changes changes) {
		switch (event) {
			case StatisticallyEntered e -> changes.field("statistics.enteredIn", null, e.month());
			case StatisticalEntryWithdrawn e -> changes.field("statistics.enteredIn", e.month(), null);
			case StatisticsEntryReturned e -> changes.field("statistics.returnedIn", null, e.month());
			case OfficialInvestmentRecorded e -> {
				changes.field("statistics." + e.month() + ".completedThisYear", null, e.completedThisYear());
				changes.field("statistics." + e.month() + ".completedTotal", null, e.completedTotal());
			}
			case StatisticsEntryOverdue e -> changes.field("statistics.overdueMonths", null, e.months());
		}
	}

	/** The reason an event gives, or null. */
	static @Nullable String reason(StatisticsEvent event) {
		return switch (event) {
			case StatisticsEntryReturned e -> e.reason();
			case StatisticalEntryWithdrawn e -> e.reason();
			case StatisticallyEntered e -> null;
			case OfficialInvestmentRecorded e -> null;
			case StatisticsEntryOverdue e -> null;
		};
	}

}
