package org.diaodu.command.log;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Removes what is no longer needed and is no fact, once an hour while the program runs.
 * Any number of processes may do it at once.
 */
public abstract class Housekeeping implements SmartLifecycle {

	private static final Duration LOOK_EVERY = Duration.ofHours(1);

	private final Logger log = LoggerFactory.getLogger(getClass());

	private final String name;

	private final Duration kept;

	private @Nullable ScheduledExecutorService watch;

	/**
	 * Removes what is older than that.
	 * @param name of the thread
	 * @param setting by which it is said how long things are kept
	 * @param kept how long; zero for ever
	 */
	protected Housekeeping(String name, String setting, Duration kept) {
		if (kept.isNegative()) {
			throw new IllegalArgumentException(setting + " is negative: " + kept);
		}
		this.name = name;
		this.kept = kept;
	}

	/**
	 * Removes what was needed last before it had to be kept for so long.
	 * @return how many
	 */
	protected abstract int remove(Duration kept);

	/** Removes what is old now; says how many it was. */
	public final int removeOld() {
		return this.kept.isZero() ? 0 : remove(this.kept);
	}

	private void look() {
		try {
			int removed = removeOld();
			if (removed > 0) {
				this.log.info("Removed {} {} after {} days", removed, this.name, this.kept.toDays());
			}
		}
		catch (RuntimeException ex) {
			// The store does not answer; there is time until the next look.
			this.log.warn("Cannot remove old {}: {}", this.name, ex.toString());
		}
	}

	@Override
	public final synchronized void start() {
		ScheduledExecutorService started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(this.name).daemon().factory());
		this.watch = started;
		if (!this.kept.isZero()) {
			started.scheduleWithFixedDelay(this::look, 1, LOOK_EVERY.toMinutes(), TimeUnit.MINUTES);
		}
	}

	@Override
	public final synchronized void stop() {
		if (this.watch != null) {
			this.watch.shutdownNow();
		}
		this.watch = null;
	}

	@Override
	public final synchronized boolean isRunning() {
		return this.watch != null;
	}

}
