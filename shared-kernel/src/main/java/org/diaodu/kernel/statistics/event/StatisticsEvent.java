package org.diaodu.kernel.statistics.event;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.Recorded;

/**
 * What the statistics office told of a project. Recorded among the events of the project,
 * never mixed with its dispatch figures.
 */
public sealed interface StatisticsEvent extends DomainEvent permits StatisticallyEntered, StatisticalEntryWithdrawn,
		StatisticsEntryReturned, OfficialInvestmentRecorded, StatisticsEntryOverdue {

}
