package org.diaodu.kernel.clock.command;

import org.diaodu.kernel.message.DomainCommand;

/**
 * What the program itself wishes of clocks.
 */
public sealed interface ClockCommand extends DomainCommand permits RecomputeDeadline {

}
