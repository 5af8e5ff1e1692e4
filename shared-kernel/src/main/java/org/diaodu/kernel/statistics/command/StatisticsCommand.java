package org.diaodu.kernel.statistics.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What the statistics office tells of a project.
 */
public sealed interface StatisticsCommand extends DomainCommand permits RecordStatisticalEntry,
		WithdrawStatisticalEntry, ReturnStatisticalEntry, RecordOfficialInvestment, RingStatisticsClock {

}
