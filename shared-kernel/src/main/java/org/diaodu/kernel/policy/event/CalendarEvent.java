package org.diaodu.kernel.policy.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to the calendar of working days.
 */
public sealed interface CalendarEvent extends DomainEvent permits CalendarYearPublished, CalendarYearRevised {

}
