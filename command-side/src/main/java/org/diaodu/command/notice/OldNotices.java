package org.diaodu.command.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what was read or delivered longer ago than notices are kept, and later what
 * nobody read. What waits to be delivered stays however old it is.
 */
final class OldNotices {

	private static final Logger LOG = LoggerFactory.getLogger(OldNotices.class);

	/** Rows of one statement: nobody waits long for their locks. */
	private static final int AT_ONCE = 1_000;

	private static final Duration BETWEEN = Duration.ofHours(1);

	private final Outbox outbox;

	private final Clock clock;

	private final Duration keep;

	private final Duration keepUnread;

	private volatile Instant next = Instant.EPOCH;

	/**
	 * @param keep zero to delete nothing at all
	 * @param keepUnread after it was recorded; zero to delete nothing that nobody read
	 */
	OldNotices(Outbox outbox, Clock clock, Duration keep, Duration keepUnread) {
		this.outbox = outbox;
		this.clock = clock;
		this.keep = keep;
		this.keepUnread = keepUnread;
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
		int unread = 0;
		int all = 0;
		if (!this.keep.isZero()) {
			if (!this.keepUnread.isZero()) {
				unread = repeat(() -> this.outbox.deleteUnreadOlderThan(now.minus(this.keepUnread), AT_ONCE));
			}
			all = repeat(() -> this.outbox.deleteOlderThan(now.minus(this.keep), AT_ONCE));
		}
		this.next = now.plus(BETWEEN);
		if (all > 0) {
			LOG.info("{} notices read or delivered more than {} days ago were deleted", all, this.keep.toDays());
		}
		if (unread > 0) {
			LOG.info("{} notices that nobody read in {} days were deleted", unread, this.keepUnread.toDays());
		}
		return all + unread;
	}

	/** Goes on as long as there may be more. */
	private static int repeat(IntSupplier deletion) {
		int all = 0;
		int deleted;
		do {
			deleted = deletion.getAsInt();
			all += deleted;
		}
		while (deleted >= AT_ONCE && !Thread.currentThread().isInterrupted());
		return all;
	}

	@Nullable Instant nextDue() {
		return this.keep.isZero() ? null : this.next;
	}

}
