package org.diaodu.command.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Deletes receipts of no change that nobody will ask for any more. Any number of
 * processes may do it at once.
 */
final class ReceiptRetention implements SmartLifecycle {

	/** How long they are kept; zero for ever. */
	static final String SETTING = "diaodu.receipts.keep-unchanged";

	static final Duration USUAL = Duration.ofDays(30);

	private static final Logger LOG = LoggerFactory.getLogger(ReceiptRetention.class);

	private static final Duration LOOK_EVERY = Duration.ofHours(1);

	private static final int AT_ONCE = 10_000;

	private final UnchangedReceipts receipts;

	private final Clock clock;

	private final Duration kept;

	private @Nullable ScheduledExecutorService watch;

	/**
	 * Deletes what is older than the days kept.
	 * @param kept how long a client may send a command again that changed nothing; zero
	 * keeps all for ever
	 */
	ReceiptRetention(UnchangedReceipts receipts, Clock clock, Duration kept) {
		if (kept.isNegative()) {
			throw new IllegalArgumentException(SETTING + " is negative: " + kept);
		}
		this.receipts = receipts;
		this.clock = clock;
		this.kept = kept;
	}

	/** Deletes what is old now; says how many it was. */
	int deleteOld() {
		if (this.kept.isZero()) {
			return 0;
		}
		Instant before = this.clock.instant().minus(this.kept);
		int all = 0;
		int some;
		do {
			some = this.receipts.deleteOlderThan(before, AT_ONCE);
			all += some;
		}
		while (some == AT_ONCE && !Thread.currentThread().isInterrupted());
		return all;
	}

	private void look() {
		try {
			int deleted = deleteOld();
			if (deleted > 0) {
				LOG.info("Deleted {} receipts of no change after {} days", deleted, this.kept.toDays());
			}
		}
		catch (RuntimeException ex) {
			// The store does not answer; there is time until the next look.
			LOG.warn("Cannot delete old receipts: {}", ex.toString());
		}
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("receipts").daemon().factory());
		this.watch = started;
		started.scheduleWithFixedDelay(this::look, 1, LOOK_EVERY.toMinutes(), TimeUnit.MINUTES);
	}

	@Override
	public synchronized void stop() {
		if (this.watch != null) {
			this.watch.shutdownNow();
		}
		this.watch = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.watch != null;
	}

}
