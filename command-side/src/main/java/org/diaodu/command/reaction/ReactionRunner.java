package org.diaodu.command.reaction;

import java.time.Clock;

import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.RecordedEvents;

/**
 * Runs reactions when the log grew, and when something planned becomes due.
 */
@Component
class ReactionRunner extends Recurring {

	ReactionRunner(RecordedEvents log, WhenTierThresholdsAdoptedThenReassessProjects reaction, Reassessments memory,
			Clock clock) {
		super("reactions", log, clock, reaction::react, memory::nextDue);
	}

}
