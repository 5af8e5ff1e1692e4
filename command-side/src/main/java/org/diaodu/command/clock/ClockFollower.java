package org.diaodu.command.clock;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.diaodu.command.reaction.ReadPosition;
import org.diaodu.kernel.clock.ClockBearing;
import org.diaodu.kernel.clock.event.DeadlineRecomputed;
import org.diaodu.kernel.message.EventTypes;
import org.diaodu.kernel.message.Recorded;
import org.diaodu.kernel.message.RecordedEvents;
import org.diaodu.kernel.policy.event.CalendarEvent;
import org.diaodu.kernel.policy.event.CalendarYearPublished;
import org.diaodu.kernel.policy.event.CalendarYearRevised;

/**
 * Keeps the table of clocks at what the log says.
 */
final class ClockFollower {

	/**
	 * How long another process may still count by the calendar of before: the staleness
	 * of its directory, and ample time to append. What it starts until then is counted
	 * anew as well.
	 */
	static final Duration GRACE = Duration.ofSeconds(5);

	private static final Logger LOG = LoggerFactory.getLogger(ClockFollower.class);

	private static final String NAME = "clocks-1";

	/** Entries for one transaction. */
	static final int PAGE = 1000;

	/** How long it waits for another process that is reading. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

	private static final Set<String> TYPES = EventTypes.events()
		.entrySet()
		.stream()
		.filter((entry) -> isOfClocks(entry.getValue()))
		.map(Map.Entry::getKey)
		.map(EventTypes.Key::name)
		.collect(Collectors.toUnmodifiableSet());

	private final RecordedEvents log;

	private final ClockTable table;

	private final Recounts recounts;

	private final ReadPosition position;

	ClockFollower(RecordedEvents log, ClockTable table, Recounts recounts, JdbcTemplate jdbc,
			TransactionTemplate transaction) {
		this.log = log;
		this.table = table;
		this.recounts = recounts;
		this.position = new ReadPosition(NAME, JdbcClient.create(jdbc), transaction);
	}

	private static boolean isOfClocks(Class<?> type) {
		return ClockBearing.class.isAssignableFrom(type) || DeadlineRecomputed.class.equals(type)
				|| CalendarEvent.class.isAssignableFrom(type);
	}

	/**
	 * Reads to the end of the log, or waits until another process has: what rings by a
	 * table that lacks some of the log may overtake what is missing.
	 * @return whether the table is there; false when another is at it for long
	 */
	boolean follow() {
		long head = this.log.head().logIndex();
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (!Thread.currentThread().isInterrupted()) {
			if (readTo(head) || this.position.now() >= head) {
				return true;
			}
			if (System.nanoTime() - until > 0) {
				return false;
			}
			LockSupport.parkNanos(LOOK_AGAIN.toNanos());
		}
		return false;
	}

	/** Reads to the end of the log unless another is reading, and does not wait. */
	void followWhenFree() {
		readTo(this.log.head().logIndex());
	}

	private boolean readTo(long head) {
		AtomicLong reached = new AtomicLong(-1);
		boolean alone;
		do {
			alone = this.position.readOn((read) -> {
				reached.set(page(read, head));
				return reached.get();
			});
		}
		while (alone && reached.get() < head && !Thread.currentThread().isInterrupted());
		return alone && reached.get() >= head;
	}

	private long page(long read, long head) {
		long reached = read;
		if (read < head) {
			List<Recorded> page = this.log.after(read, PAGE, TYPES);
			ClockChanges changes = new ClockChanges();
			for (Recorded entry : page) {
				apply(entry, changes);
				reached = entry.logIndex();
			}
			this.table.apply(changes);
			reached = (page.size() == PAGE) ? reached : Math.max(reached, head);
		}
		this.table.settle(reached).forEach((clock) -> LOG.error("set aside: {}", clock));
		return reached;
	}

	private void apply(Recorded entry, ClockChanges changes) {
		if (entry.event() == null) {
			// Whoever decides on that subject cannot read it either.
			LOG.error("entry {} cannot be read, clocks go on without it: {}", entry.logIndex(), entry.unreadable());
		}
		else if (entry.event() instanceof CalendarEvent calendar) {
			this.recounts.plan(entry.eventId(), yearOf(calendar), entry.recordedAt().plus(GRACE));
		}
		else {
			changes.apply(entry);
		}
	}

	private static int yearOf(CalendarEvent event) {
		return switch (event) {
			case CalendarYearPublished it -> it.year();
			case CalendarYearRevised it -> it.year();
		};
	}

	/**
	 * Empties the table and makes it again.
	 * @return false when another process is reading, and nothing was done
	 */
	boolean rebuild() {
		boolean emptied = this.position.readOn((read) -> {
			this.table.clear();
			return -1;
		});
		return emptied && follow();
	}

	/** Lets what was set aside ring once more. */
	int retry() {
		AtomicLong retried = new AtomicLong();
		this.position.readOn((read) -> {
			retried.set(this.table.retry());
			return read;
		});
		return (int) retried.get();
	}

	/** The last log index the table reflects. */
	long position() {
		return this.position.now();
	}

}
