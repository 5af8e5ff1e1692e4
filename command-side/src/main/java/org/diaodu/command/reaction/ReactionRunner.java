package org.diaodu.command.reaction;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.RecordedEvents;

/**
 * Runs each reaction on a thread of its own, so that none waits for another: when the log
 * grew, and when something planned becomes due.
 */
@Component
class ReactionRunner implements SmartLifecycle {

	private final RecordedEvents log;

	private final List<Reaction> reactions;

	private final Clock clock;

	private @Nullable List<ReactionLoop> loops;

	ReactionRunner(RecordedEvents log, List<Reaction> reactions, Clock clock) {
		this.log = log;
		this.reactions = List.copyOf(reactions);
		this.clock = clock;
	}

	@Override
	public synchronized void start() {
		if (this.loops == null) {
			List<ReactionLoop> starting = this.reactions.stream()
				.map((reaction) -> new ReactionLoop(this.log, reaction, this.clock))
				.toList();
			this.loops = starting;
			starting.forEach(ReactionLoop::start);
		}
	}

	@Override
	public synchronized void stop() {
		List<ReactionLoop> running = this.loops;
		this.loops = null;
		if (running != null) {
			running.forEach(ReactionLoop::end);
			running.forEach(ReactionLoop::awaitEnd);
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.loops != null;
	}

}
