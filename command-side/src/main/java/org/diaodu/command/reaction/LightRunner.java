package org.diaodu.command.reaction;

import java.time.Clock;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.RecordedEvents;

/**
 * Judges lights when the log grew, and when a month turned.
 */
@Component
class LightRunner extends Recurring {

	LightRunner(RecordedEvents log, LightPasses passes, Clock clock) {
		super("lights", log, clock, passes::runDue, passes::nextDue);
	}

}
