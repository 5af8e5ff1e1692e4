package org.diaodu.command.reaction;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.RecordedEvents;

/**
 * Runs each reaction on a thread of its own, so that none waits for another: when the log
 * grew, and when something planned becomes due.
 */
@Component
public class ReactionRunner implements SmartLifecycle {

	private final RecordedEvents log;

	private final List<Reaction> reactions;

	private final Clock clock;

	private final boolean automatic;

	private @Nullable List<Recurring> loops;

	/**
	 * A runner.
	 * @param automatic whether it starts with the program; otherwise somebody calls
	 * {@link #runDue}, as a simulation does that must be the same twice
	 */
	ReactionRunner(RecordedEvents log, List<Reaction> reactions, Clock clock,
			@Value("${diaodu.reactions.automatic:true}") boolean automatic) {
		this.log = log;
		this.reactions = reactions.stream().sorted(Comparator.comparing(Reaction::name)).toList();
		this.clock = clock;
		this.automatic = automatic;
	}

	/**
	 * Does what is due now, on the calling thread and always in the same order, and
	 * returns when it is done, as far as no other process is doing it.
	 */
	public void runDue() {
		this.reactions.forEach(Reaction::react);
	}

	@Override
	public boolean isAutoStartup() {
		return this.automatic;
	}

	@Override
	public synchronized void start() {
		if (this.loops == null) {
			List<Recurring> starting = this.reactions.stream().map(this::loop).toList();
			this.loops = starting;
			starting.forEach(Recurring::start);
		}
	}

	private Recurring loop(Reaction reaction) {
		return new Recurring("reaction-" + reaction.name(), this.log, this.clock, reaction::react, reaction::nextDue);
	}

	@Override
	public synchronized void stop() {
		List<Recurring> running = this.loops;
		this.loops = null;
		if (running != null) {
			running.forEach(Recurring::stop);
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.loops != null;
	}

}
