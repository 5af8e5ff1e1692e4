package org.diaodu.command.clock;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.diaodu.command.reaction.Recurring;
import org.diaodu.kernel.message.RecordedEvents;

/**
 * Lets clocks ring when they fall due.
 */
@Component
class ClockRunner extends Recurring {

	private final Clockwork clockwork;

	private final boolean running;

	ClockRunner(RecordedEvents log, Clockwork clockwork, Clock clock, ObjectProvider<ClockSettings> settings) {
		super("clocks", log, clock, clockwork::runDue, clockwork::nextDue);
		this.clockwork = clockwork;
		this.running = settings.getIfAvailable(() -> ClockSettings.DEFAULT).running();
	}

	@Override
	public boolean isAutoStartup() {
		return this.running;
	}

	/** A program that was started anew may know what the one before did not. */
	@Override
	public synchronized void start() {
		this.clockwork.retryAside();
		super.start();
	}

}
