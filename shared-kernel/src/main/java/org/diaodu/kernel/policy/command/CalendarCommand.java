package org.diaodu.kernel.policy.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What can be wished of the calendar of working days.
 */
public sealed interface CalendarCommand extends DomainCommand permits PublishCalendarYear, ReviseCalendarYear {

}
