package org.diaodu.kernel.clock.event;

import org.diaodu.kernel.message.DomainEvent;

/**
 * What can have happened to the clocks of anything.
 */
public sealed interface ClockEvent extends DomainEvent permits DeadlineRecomputed {

}
