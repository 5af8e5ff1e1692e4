package org.diaodu.command.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what was read or delivered longer ago than notices are kept. What waits, and
 * what somebody has not read yet, stays however old it is.
 */
final class OldNotices {

	private static final Logger LOG = LoggerFactory.getLogger(OldNotices.class);

	/** Rows of one statement: nobody waits long for their locks. */
	private static final int AT_ONCE = 1_000;

	private static final Duration BETWEEN = Duration.ofHours(1);

	private final Outbox outbox;

	private final Clock clock;

	private final Duration keep;

	private volatile Instant next = Instant.EPOCH;

	/**
	 * @param keep zero to delete nothing
	 */
	OldNotices(Outbox outbox, Clock clock, Duration keep) {
		this.outbox = outbox;
		this.clock = clock;
		this.keep = keep;
	}

	/** Deletes when it is time to. */
	void deleteWhenDue() {
		if (!this.clock.instant().isBefore(this.next)) {
			delete();
		}
	}

	/** Deletes all there is to delete. */
	int delete() {
		Instant now = this.clock.instant();
		int all = 0;
		if (!this.keep.isZero()) {
			int deleted;
			do {
				deleted = this.outbox.deleteOlderThan(now.minus(this.keep), AT_ONCE);
				all += deleted;
			}
			while (deleted >= AT_ONCE && !Thread.currentThread().isInterrupted());
		}
		this.next = now.plus(BETWEEN);
		if (all > 0) {
			LOG.info("{} notices read or delivered more than {} days ago were deleted", all, this.keep.toDays());
		}
		return all;
	}

	@Nullable Instant nextDue() {
		return this.keep.isZero() ? null : this.next;
	}

}
