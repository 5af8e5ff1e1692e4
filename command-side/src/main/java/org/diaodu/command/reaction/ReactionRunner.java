package org.diaodu.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import org.diaodu.kernel.message.RecordedEvents;

/**
 * Runs reactions on a thread of their own: when the log grew, and when something planned
 * becomes due.
 */
@Component
class ReactionRunner implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ReactionRunner.class);

	/** Reactions need not look more often while the log grows fast. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

	private static final Duration AT_LEAST = Duration.ofMinutes(10);

	private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

	private final RecordedEvents log;

	private final WhenTierThresholdsAdoptedThenReassessProjects reaction;

	private final Reassessments memory;

	private final Clock clock;

	private final Semaphore wake = new Semaphore(0);

	private volatile @Nullable Thread thread;

	private @Nullable AutoCloseable subscription;

	ReactionRunner(RecordedEvents log, WhenTierThresholdsAdoptedThenReassessProjects reaction, Reassessments memory,
			Clock clock) {
		this.log = log;
		this.reaction = reaction;
		this.memory = memory;
		this.clock = clock;
	}

	@Override
	public synchronized void start() {
		if (this.thread == null) {
			this.subscription = this.log.onAppend(this.wake::release);
			// Known before it runs: it works as long as it is the known one.
			Thread starting = Thread.ofPlatform().name("reactions").daemon().unstarted(this::run);
			this.thread = starting;
			starting.start();
		}
	}

	@Override
	public synchronized void stop() {
		Thread running = this.thread;
		this.thread = null;
		if (running == null) {
			return;
		}
		try {
			if (this.subscription != null) {
				this.subscription.close();
			}
			running.interrupt();
			running.join(STOP_WITHIN);
		}
		catch (Exception ex) {
			LOG.warn("reactions did not stop in time", ex);
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	private void run() {
		while (this.thread == Thread.currentThread()) {
			try {
				this.reaction.react();
				pause(PAUSE);
				sleepUntilNeeded();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				if (this.thread != Thread.currentThread()) {
					return;
				}
				LOG.warn("reactions stand still, trying again", ex);
				if (!pauseAfterFailure()) {
					return;
				}
			}
		}
	}

	private void sleepUntilNeeded() throws InterruptedException {
		Instant due = this.memory.nextDue();
		long millis = AT_LEAST.toMillis();
		if (due != null) {
			millis = Math.clamp(Duration.between(this.clock.instant(), due).toMillis(), 1, millis);
		}
		if (this.wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
			this.wake.drainPermits();
		}
	}

	private static void pause(Duration time) throws InterruptedException {
		Thread.sleep(time);
	}

	private static boolean pauseAfterFailure() {
		try {
			pause(AFTER_FAILURE);
			return true;
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

}
