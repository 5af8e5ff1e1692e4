package org.diaodu.command.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes receipts of no change that nobody will ask for any more.
 */
final class ReceiptRetention extends Housekeeping {

	/** How long they are kept; zero for ever. */
	static final String SETTING = "diaodu.receipts.keep-unchanged";

	static final Duration USUAL = Duration.ofDays(30);

	private static final int AT_ONCE = 10_000;

	private final UnchangedReceipts receipts;

	private final Clock clock;

	/**
	 * Deletes what is older than the days kept.
	 * @param kept how long a client may send a command again that changed nothing; zero
	 * keeps all for ever
	 */
	ReceiptRetention(UnchangedReceipts receipts, Clock clock, Duration kept) {
		super("receipts-of-no-change", SETTING, kept);
		this.receipts = receipts;
		this.clock = clock;
	}

	@Override
	protected int remove(Duration kept) {
		Instant before = this.clock.instant().minus(kept);
		int all = 0;
		int some;
		do {
			some = this.receipts.deleteOlderThan(before, AT_ONCE);
			all += some;
		}
		while (some == AT_ONCE && !Thread.currentThread().isInterrupted());
		return all;
	}

}
