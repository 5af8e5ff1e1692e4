package org.diaodu.kernel.statistics;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for saying no to what is told of official statistics.
 */
public enum StatisticsRefusal implements RefusalCode {

	/** A message of this id was recorded with other content. */
	STATISTICS_MESSAGE_EXISTS,
	/** The project is in official statistics (argument {@code month}). */
	STATISTICS_ALREADY_ENTERED,
	/** More was completed this year than in all. */
	STATISTICS_YEAR_BEYOND_TOTAL,
	/** A project is entered when its work has started (3.5 follows 3.4). */
	STATISTICS_NOT_STARTED,
	/** The month lies before the start of work (argument {@code started}). */
	STATISTICS_BEFORE_START,
	/** The project is not in official statistics. */
	STATISTICS_NOT_ENTERED

}
