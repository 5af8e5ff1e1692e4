package org.diaodu.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.diaodu.kernel.message.RecordedEvents;

/**
 * One reaction on its thread.
 */
final class ReactionLoop {

	private static final Logger LOG = LoggerFactory.getLogger(ReactionLoop.class);

	/** Reactions need not look more often while the log grows fast. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

	private static final Duration AT_LEAST = Duration.ofMinutes(10);

	private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

	private final RecordedEvents log;

	private final Reaction reaction;

	private final Clock clock;

	private final Semaphore wake = new Semaphore(0);

	private final Thread thread;

	private volatile boolean ended;

	private @Nullable AutoCloseable subscription;

	ReactionLoop(RecordedEvents log, Reaction reaction, Clock clock) {
		this.log = log;
		this.reaction = reaction;
		this.clock = clock;
		this.thread = Thread.ofPlatform().name("reaction-" + reaction.name()).daemon().unstarted(this::run);
	}

	void start() {
		this.subscription = this.log.onAppend(this.wake::release);
		this.thread.start();
	}

	/** Ends it; what it is doing is interrupted. */
	void end() {
		this.ended = true;
		try {
			if (this.subscription != null) {
				this.subscription.close();
			}
		}
		catch (Exception ex) {
			LOG.warn("{} listens on", this.thread.getName(), ex);
		}
		this.thread.interrupt();
	}

	void awaitEnd() {
		try {
			if (!this.thread.join(STOP_WITHIN)) {
				LOG.warn("{} did not stop in time", this.thread.getName());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		while (!this.ended) {
			try {
				this.reaction.react();
				Thread.sleep(PAUSE);
				sleepUntilNeeded();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				if (this.ended) {
					return;
				}
				LOG.warn("{} stands still, trying again", this.thread.getName(), ex);
				if (!pauseAfterFailure()) {
					return;
				}
			}
		}
	}

	private void sleepUntilNeeded() throws InterruptedException {
		Instant due = this.reaction.nextDue();
		long millis = AT_LEAST.toMillis();
		if (due != null) {
			millis = Math.clamp(Duration.between(this.clock.instant(), due).toMillis(), 1, millis);
		}
		if (this.wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
			this.wake.drainPermits();
		}
	}

	private static boolean pauseAfterFailure() {
		try {
			Thread.sleep(AFTER_FAILURE);
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

}
